package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.ReceiveBuffer.PowerLoss;
import baari.drivers.simulator.printer.paper.Dots;
import baari.drivers.simulator.printer.paper.Paper;
import baari.drivers.simulator.printer.paper.PictureMemories;
import baari.drivers.simulator.printer.paper.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `GS v 0`, `GS ( L`, `GS 8 L`, `FS q` and `FS p`.
final class PictureCommands {
  private static final int KEYS_A_PART = 40;
  private static final int MOST_BYTES = 64 * 1_024;

  private final CommandInput in;
  private final Interpreter.Printer printer;
  private final Paper paper;
  private final PictureMemories memories;
  private List<String> unsent = new ArrayList<>();
  private char listed = 'r';
  private Optional<Stored> stored = Optional.empty();

  /// A picture in the print buffer.
  private record Stored(Dots dots, int across, int down) {}

  PictureCommands(
      CommandInput in, Interpreter.Printer printer, Paper paper, PictureMemories memories) {
    this.in = in;
    this.printer = printer;
    this.paper = paper;
    this.memories = memories;
  }

  /// `GS v 0`. Each row is printed as soon as it has come in.
  void raster(TextLine line) throws InterruptedException, PowerLoss {
    in.require("GS v", in.next(), '0', '0');
    int mode = in.next() % 48;
    in.require("GS v 0 mode", mode, 0, 3);
    int across = 1 + (mode & 1);
    int down = 1 + (mode >> 1 & 1);
    int rowBytes = in.nextWord();
    int height = in.nextWord();
    if (rowBytes == 0 || height == 0) {
      in.violation("GS v 0 without dots");
    }
    int left = line.left(8 * rowBytes * across, paper);
    if (left + (8 * rowBytes - 7) * across > paper.widthDots()) {
      in.violation("GS v 0 with " + rowBytes + " bytes a row is wider than the paper");
    }
    for (int row = 0; row < height; row++) {
      Dots.ofRows(8 * rowBytes, 1, in.next(rowBytes), 0).print(paper, left, across, down);
    }
    line.setPosition(0);
  }

  /// `GS ( L` and `GS 8 L`, whose parameters are the same.
  void graphics(byte[] body, TextLine line) {
    if (body.length < 2 || body[0] != 48) {
      in.violation("GS ( L with another m than 48");
      return;
    }
    switch (body[1]) {
      case 51, 3 -> capacity('0', memories.nv);
      case 52, 4 -> capacity('1', memories.ram);
      case 64 -> list(body, 'r', memories.nv);
      case 80 -> list(body, 's', memories.ram);
      case 65 -> clear(body, memories.nv);
      case 81 -> clear(body, memories.ram);
      case 66 -> delete(body, memories.nv);
      case 82 -> delete(body, memories.ram);
      case 67 -> define(body, memories.nv);
      case 83 -> define(body, memories.ram);
      case 112 -> store(body, true);
      case 113 -> store(body, false);
      case 50, 2 -> printStored(line);
      // The density of what follows, and the size of a memory that is not simulated.
      case 49, 1, 48, 0 -> {}
      case 69 -> print(body, memories.nv, line);
      case 85 -> print(body, memories.ram, line);
      default -> in.violation("there is no GS ( L function " + body[1]);
    }
  }

  /// Functions 112 and 113: a picture for the print buffer, in rows or in columns.
  private void store(byte[] body, boolean isInRows) {
    if (body.length < 10 || !isScale(body[3]) || !isScale(body[4])) {
      in.violation("GS ( L stores a picture 1 or 2 times as large");
      return;
    }
    int width = word(body, 6);
    int height = word(body, 8);
    int bytes = isInRows ? (width + 7) / 8 * height : width * ((height + 7) / 8);
    if (body[2] != 48 || width == 0 || height == 0 || body.length - 10 != bytes) {
      in.violation("%d bytes are no picture of %d x %d".formatted(body.length - 10, width, height));
      return;
    }
    var dots =
        isInRows
            ? Dots.ofRows(width, height, body, 10)
            : Dots.ofColumns(
                width, (height + 7) / 8 * 8, Arrays.copyOfRange(body, 10, body.length));
    stored = Optional.of(new Stored(dots, body[3], body[4]));
  }

  private void printStored(TextLine line) {
    stored.ifPresentOrElse(
        picture -> {
          int left = line.left(picture.dots.width() * picture.across, paper);
          picture.dots.print(paper, left, picture.across, picture.down);
        },
        () -> in.violation("no picture is in the print buffer"));
    stored = Optional.empty();
  }

  private void capacity(char which, PictureMemories.Keyed memory) {
    answer("7" + which + memory.left());
  }

  private void list(byte[] body, char identifier, PictureMemories.Keyed memory) {
    if (text(body, 2).equals("KC")) {
      listed = identifier;
      unsent = new ArrayList<>(memory.pictures().keySet());
      listNext();
    } else {
      in.violation("a list of keys is asked for with KC");
    }
  }

  /// Sends the next part of a list, at first and after each `ACK`.
  void listNext() {
    int count = Math.min(KEYS_A_PART, unsent.size());
    var part = String.join("", unsent.subList(0, count));
    unsent = unsent.subList(count, unsent.size());
    answer("7" + listed + (unsent.isEmpty() ? '@' : 'A') + part);
  }

  private void answer(String block) {
    printer.answer((block + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  private void clear(byte[] body, PictureMemories.Keyed memory) {
    if (text(body, 2).equals("CLR")) {
      memory.clear();
    } else {
      in.violation("all pictures are deleted with CLR");
    }
  }

  private void delete(byte[] body, PictureMemories.Keyed memory) {
    if (isKeyed(body, 4)) {
      memory.delete(text(body, 2));
    }
  }

  private void define(byte[] body, PictureMemories.Keyed memory) {
    if (body.length < 11 || body[2] != 48 || body[5] != 1 || body[10] != 49 || !isKey(body, 3)) {
      in.violation("GS ( L defines a picture of one colour under a key of 32 to 126");
      return;
    }
    int width = word(body, 6);
    int height = word(body, 8);
    if (width == 0 || height == 0 || body.length - 11 != (width + 7) / 8 * height) {
      in.violation("%d bytes are no picture of %d x %d".formatted(body.length - 11, width, height));
      return;
    }
    memory.define(text(body, 3).substring(0, 2), Dots.ofRows(width, height, body, 11));
  }

  private void print(byte[] body, PictureMemories.Keyed memory, TextLine line) {
    if (!isKeyed(body, 6) || !isScale(body[4]) || !isScale(body[5])) {
      in.violation("GS ( L prints by key, 1 or 2 times as large");
      return;
    }
    var picture = memory.pictures().get(text(body, 2).substring(0, 2));
    if (picture == null) {
      in.violation("no picture has the key " + text(body, 2).substring(0, 2));
      return;
    }
    picture.print(paper, line.left(picture.width() * body[4], paper), body[4], body[5]);
  }

  private boolean isKeyed(byte[] body, int length) {
    boolean valid = body.length == length && isKey(body, 2);
    if (!valid) {
      in.violation("GS ( L without a key of 32 to 126");
    }
    return valid;
  }

  private static boolean isKey(byte[] body, int at) {
    return body[at] >= 32 && body[at] <= 126 && body[at + 1] >= 32 && body[at + 1] <= 126;
  }

  private static boolean isScale(byte scale) {
    return scale == 1 || scale == 2;
  }

  /// `FS q`: replaces all numbered pictures.
  void number() throws InterruptedException, PowerLoss {
    int count = in.next();
    in.require("FS q", count, 1, 255);
    var pictures = new ArrayList<Dots>();
    for (int i = 0; i < count; i++) {
      int across = in.nextWord();
      int down = in.nextWord();
      if (across == 0 || down == 0 || 8 * across * down > MOST_BYTES) {
        in.violation("FS q with a picture of %d x %d bytes".formatted(across, down));
        return;
      }
      pictures.add(Dots.ofColumns(8 * across, 8 * down, in.next(8 * across * down)));
    }
    memories.number(pictures);
    // The printer restarts after it.
    memories.ram.clear();
  }

  /// `FS p`.
  void printNumbered(TextLine line) throws InterruptedException, PowerLoss {
    int number = in.next();
    int mode = in.next() % 48;
    var numbered = memories.numbered();
    if (in.require("FS p", number, 1, numbered.size()) && in.require("FS p mode", mode, 0, 3)) {
      var picture = numbered.get(number - 1);
      int across = 1 + (mode & 1);
      picture.print(paper, line.left(picture.width() * across, paper), across, 1 + (mode >> 1 & 1));
    }
  }

  private static int word(byte[] body, int at) {
    return (body[at] & 0xFF) + 256 * (body[at + 1] & 0xFF);
  }

  private static String text(byte[] body, int from) {
    return new String(body, from, body.length - from, StandardCharsets.ISO_8859_1);
  }
}
