package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.ReceiveBuffer.PowerLoss;
import baari.drivers.simulator.printer.paper.Dots;
import baari.drivers.simulator.printer.paper.Paper;
import baari.drivers.simulator.printer.paper.PictureMemories;
import baari.drivers.simulator.printer.paper.QrMemory;
import baari.drivers.simulator.printer.paper.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Executes commands byte by byte. It is strict: it reports whatever the specification does not
/// allow, and never guesses.
final class Interpreter {
  private static final int NUL = 0x00;
  private static final int HT = 0x09;
  private static final int LF = 0x0A;
  private static final int CR = 0x0D;
  private static final int CAN = 0x18;
  private static final int ACK = 0x06;
  private static final int DLE = 0x10;
  private static final int ESC = 0x1B;
  private static final int FS = 0x1C;
  private static final int GS = 0x1D;

  private static final int COLUMN_DOTS = 24;
  private static final int MOST_COLUMNS = 2_400;

  /// The printer as the interpreter uses it.
  interface Printer {
    Sensors sensors();

    void enableAutomaticStatus(boolean enabled);

    void answer(byte[] bytes);

    /// An answer that confirms that everything before it was executed.
    void proof(byte[] bytes);

    void cut(Paper paper);

    void violation(long offset, String what);
  }

  private final CommandInput in;
  private final Printer printer;
  private final Paper paper;
  private final PictureMemories memories;
  private final PictureCommands pictures;
  private final PassedOver passedOver;
  private QrMemory qr = new QrMemory();
  private TextLine line = new TextLine();

  Interpreter(ReceiveBuffer buffer, Printer printer, int widthDots, PictureMemories memories) {
    this.in = new CommandInput(buffer, printer);
    this.printer = printer;
    this.paper = new Paper(widthDots);
    this.memories = memories;
    this.pictures = new PictureCommands(in, printer, paper, memories);
    this.passedOver = new PassedOver(in);
  }

  /// Runs until the thread is interrupted.
  void run() throws InterruptedException {
    while (true) {
      try {
        step();
      } catch (PowerLoss e) {
        // What is printed stays under the head.
        line = new TextLine();
        qr = new QrMemory();
        memories.ram.clear();
        printer.enableAutomaticStatus(false);
      }
    }
  }

  private void step() throws InterruptedException, PowerLoss {
    command(next());
    if (paper.isFull()) {
      violation("paper without end");
      cut();
    }
  }

  private void command(int first) throws InterruptedException, PowerLoss {
    switch (first) {
      case NUL, CR, CAN -> {}
      case HT -> character(' ');
      case LF -> line.print(paper);
      case DLE -> realTime(next());
      case ESC -> escape(next());
      case GS -> group(next());
      case FS -> file(next());
      case ACK -> pictures.listNext();
      default -> character(first);
    }
  }

  private void character(int code) {
    if (code < 0x20 || code > 0x7E) {
      violation("byte %02X is not a character that every code page has".formatted(code));
      return;
    }
    paper.begin();
    line.add((char) code, paper);
  }

  // It was answered when it was received. Here it is only skipped.
  private void realTime(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case 0x04 -> {
        int n = next();
        in.require("DLE EOT", n == RealTimeScanner.FULL ? 1 : n, 1, 4);
      }
      case 0x05 -> in.require("DLE ENQ", next(), 1, 2);
      case 0x14 -> {
        if (!passedOver.realTime()) {
          violation("unknown command DLE DC4");
        }
      }
      default -> violation("unknown command DLE %02X".formatted(function));
    }
  }

  private void escape(int function) throws InterruptedException, PowerLoss {
    paper.begin();
    switch (function) {
      case '@' -> {
        line = new TextLine();
        memories.ram.clear();
      }
      case '$' -> line.setPosition(in.nextWord());
      case 'i', 'm' -> cutOff();
      case 'a' -> justify(next());
      case '!' -> mode(next());
      case 'E', 'G' -> line.setBold((next() & 1) == 1);
      case 'M' -> in.require("ESC M: this printer has font A only,", next() % 48, 0, 0);
      case '-' -> in.require("ESC -", next() % 48, 0, 2);
      case 't' -> in.require("ESC t", next(), 0, 255);
      case '2' -> line.setDefaultSpacing();
      case '3' -> line.setSpacing(next());
      case '*' -> columns(next());
      case 'J' -> feed(next());
      case 'd' -> {
        for (int lines = next(); lines > 0; lines--) {
          line.print(paper);
        }
      }
      default -> {
        if (!passedOver.escape(function)) {
          violation("unknown command ESC %02X".formatted(function));
        }
      }
    }
  }

  /// `ESC !`: bold, double height and double width in one byte.
  private void mode(int n) {
    line.setBold((n & 0x08) != 0);
    line.setSize((n & 0x20) != 0 ? 2 : 1, (n & 0x10) != 0 ? 2 : 1);
  }

  private void columns(int mode) throws InterruptedException, PowerLoss {
    int width = in.nextWord();
    if (!in.require("ESC *: of its modes only 24 dots at full density are simulated,", mode, 33, 33)
        || !in.require("ESC * columns", width, 1, MOST_COLUMNS)) {
      return;
    }
    if (!line.add(Dots.ofColumns(width, COLUMN_DOTS, in.next(width * COLUMN_DOTS / 8)), paper)) {
      violation("ESC * beyond the paper's edge, or beside letters");
    }
  }

  private void feed(int dots) {
    if (line.hasColumns()) {
      line.printColumns(paper, dots);
    } else {
      endLine();
      paper.feed(dots);
    }
  }

  private void justify(int n) {
    if (!line.isEmpty()) {
      violation("ESC a in the middle of a line");
    } else if (in.require("ESC a", n % 48, 0, 2)) {
      line.setJustification(n % 48);
    }
  }

  private void group(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case '!' -> size(next());
      case 'B' -> in.require("GS B: white on black is not simulated,", next() & 1, 0, 0);
      case 'V' -> cut(next());
      case 'a' -> printer.enableAutomaticStatus(next() != 0);
      case 'r' -> transmit(next());
      case 'I' -> identify(next());
      case 'P' -> in.next(2);
      case 'e' -> eject(next());
      case 'v' -> {
        endLine();
        pictures.raster(line);
      }
      case '8' -> longGraphics();
      case '(' -> extended(next());
      default -> {
        if (!passedOver.group(function)) {
          violation("unknown command GS %02X".formatted(function));
        }
      }
    }
  }

  private void size(int n) {
    if (in.require("GS ! width", n >> 4, 0, 7) && in.require("GS ! height", n & 0x0F, 0, 7)) {
      line.setSize((n >> 4) + 1, (n & 0x0F) + 1);
    }
  }

  private void cut(int mode) throws InterruptedException, PowerLoss {
    if (mode == 65 || mode == 66) {
      endLine();
      paper.feedToCutter();
      paper.feed(next());
    } else if (!in.require("GS V", mode % 48, 0, 1)) {
      return;
    }
    cutOff();
  }

  private void cutOff() {
    if (!line.isEmpty()) {
      violation("a cut in the middle of a line");
    }
    cut();
  }

  /// The ejector of a kiosk printer: what it does to the ticket is not simulated.
  private void eject(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case 2, 5, 6 -> {}
      case 3 -> next();
      default -> violation("unknown command GS e " + function);
    }
  }

  private void file(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case 'q' -> {
        endLine();
        pictures.number();
      }
      case 'p' -> {
        endLine();
        pictures.printNumbered(line);
      }
      // Chinese and Japanese characters, which no ticket has.
      case '&', '.' -> {}
      case '-', '!' -> next();
      default -> {
        if (!passedOver.file(function)) {
          violation("unknown command FS %02X".formatted(function));
        }
      }
    }
  }

  private void longGraphics() throws InterruptedException, PowerLoss {
    in.require("GS 8", next(), 'L', 'L');
    int low = in.nextWord();
    int high = in.nextWord();
    if (in.require("GS 8 L length / 65536", high, 0, 3)) {
      endLine();
      pictures.graphics(in.next(low + 65_536 * high), line);
    }
  }

  private void cut() {
    if (paper.hasInkBeforeCutter()) {
      violation("the cut goes through print: feed first");
    }
    printer.cut(paper);
  }

  private void transmit(int n) {
    switch (n) {
      case 1, 49 -> printer.proof(printer.sensors().transmittedPaper());
      case 2, 50 -> printer.proof(new byte[] {0});
      default -> violation("GS r " + n);
    }
  }

  private void identify(int n) {
    switch (n) {
      case 1, 2, 3, 49, 50, 51 -> printer.answer(new byte[] {0x20});
      case 65, 66, 67, 68 ->
          printer.answer("_Baari simulator\0".getBytes(StandardCharsets.US_ASCII));
      default -> violation("GS I " + n);
    }
  }

  private void extended(int function) throws InterruptedException, PowerLoss {
    var body = in.next(in.nextWord());
    switch (function) {
      case 'L' -> {
        endLine();
        pictures.graphics(body, line);
      }
      case 'k' -> code(body);
      case 'H' -> response(body);
      // Settings, tests and cuts of other kinds, each with its length.
      case 'A', 'B', 'C', 'D', 'E', 'F', 'J', 'K', 'M', 'N', 'P', 'Q', 'V', 'z' -> {}
      default -> violation("unknown command GS ( %c".formatted(function));
    }
  }

  private void code(byte[] body) {
    if (body.length < 3 || body[0] != 49) {
      violation("GS ( k for something that is not a QR code");
      return;
    }
    var parameters = Arrays.copyOfRange(body, 2, body.length);
    if (body[1] == 81) {
      endLine();
      qr.print(paper, line).ifPresent(this::violation);
    } else {
      qr.set(body[1], parameters).ifPresent(this::violation);
    }
  }

  private void response(byte[] body) {
    if (body.length != 6 || body[0] != 48 || body[1] != 48) {
      violation("GS ( H with other parameters than 48 48 d1 d2 d3 d4");
      return;
    }
    printer.proof(new byte[] {0x37, 0x22, body[2], body[3], body[4], body[5], 0});
  }

  private void endLine() {
    if (!line.isEmpty()) {
      violation("text without an end of line");
      line.print(paper);
    }
  }

  private void violation(String what) {
    in.violation(what);
  }

  private int next() throws InterruptedException, PowerLoss {
    return in.next();
  }
}
