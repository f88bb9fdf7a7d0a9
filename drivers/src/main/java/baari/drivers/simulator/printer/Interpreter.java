package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.ReceiveBuffer.PowerLoss;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Carries out commands byte by byte. Strict: whatever the specification does not allow is
/// reported, never guessed.
final class Interpreter {
  private static final int NUL = 0x00;
  private static final int LF = 0x0A;
  private static final int DLE = 0x10;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  /// What the interpreter sets in motion.
  interface Printer {
    Sensors sensors();

    void enableAutomaticStatus(boolean enabled);

    void answer(byte[] bytes);

    /// An answer that says that all before it was carried out.
    void proof(byte[] bytes);

    void cut(Paper paper);

    void violation(long offset, String what);
  }

  private final ReceiveBuffer in;
  private final Printer printer;
  private final Paper paper;
  private QrMemory qr = new QrMemory();
  private TextLine line = new TextLine();

  Interpreter(ReceiveBuffer in, Printer printer, int widthDots) {
    this.in = in;
    this.printer = printer;
    this.paper = new Paper(widthDots);
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
      case NUL -> {}
      case LF -> line.print(paper);
      case DLE -> realTime(next());
      case ESC -> escape(next());
      case GS -> group(next());
      default -> character(first);
    }
  }

  private void character(int code) {
    if (code < 0x20 || code > 0x7E) {
      violation("byte %02X is not a character that every code page has".formatted(code));
      return;
    }
    line.add((char) code, paper);
  }

  // Answered when it was received; here it is only skipped.
  private void realTime(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case 0x04 -> require("DLE EOT", next(), 1, 4);
      case 0x05 -> require("DLE ENQ", next(), 1, 2);
      default -> violation("unknown command DLE %02X".formatted(function));
    }
  }

  private void escape(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case '@' -> line = new TextLine();
      case 'a' -> justify(next());
      case 'E' -> line.setBold((next() & 1) == 1);
      case 'M' -> require("ESC M: this printer has font A only,", next() % 48, 0, 0);
      case '-' -> require("ESC -", next() % 48, 0, 2);
      case 't' -> require("ESC t", next(), 0, 255);
      case '2' -> line.setDefaultSpacing();
      case '3' -> line.setSpacing(next());
      case 'J' -> {
        endLine();
        paper.feed(next());
      }
      case 'd' -> {
        for (int lines = next(); lines > 0; lines--) {
          line.print(paper);
        }
      }
      default -> violation("unknown command ESC %02X".formatted(function));
    }
  }

  private void justify(int n) {
    if (!line.isEmpty()) {
      violation("ESC a in the middle of a line");
    } else if (require("ESC a", n % 48, 0, 2)) {
      line.setJustification(n % 48);
    }
  }

  private void group(int function) throws InterruptedException, PowerLoss {
    switch (function) {
      case '!' -> size(next());
      case 'B' -> require("GS B: white on black is not simulated,", next() & 1, 0, 0);
      case 'V' -> cut(next());
      case 'a' -> printer.enableAutomaticStatus(next() != 0);
      case 'r' -> transmit(next());
      case 'I' -> identify(next());
      case 'v' -> raster();
      case '(' -> extended(next());
      default -> violation("unknown command GS %02X".formatted(function));
    }
  }

  private void size(int n) {
    if (require("GS ! width", n >> 4, 0, 7) && require("GS ! height", n & 0x0F, 0, 7)) {
      line.setSize((n >> 4) + 1, (n & 0x0F) + 1);
    }
  }

  private void cut(int mode) throws InterruptedException, PowerLoss {
    if (mode == 65 || mode == 66) {
      endLine();
      paper.feed(next());
    } else if (!require("GS V", mode % 48, 0, 1)) {
      return;
    }
    if (!line.isEmpty()) {
      violation("GS V in the middle of a line");
    }
    cut();
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

  private void raster() throws InterruptedException, PowerLoss {
    require("GS v", next(), '0', '0');
    int mode = next();
    require("GS v 0 mode", mode % 48, 0, 0);
    int rowBytes = next() + 256 * next();
    int height = next() + 256 * next();
    if (rowBytes == 0 || height == 0) {
      violation("GS v 0 without dots");
    }
    if (8 * (rowBytes - 1) >= paper.widthDots()) {
      violation("GS v 0 with " + rowBytes + " bytes a row is wider than the paper");
    }
    endLine();
    for (int row = 0; row < height; row++) {
      rasterRow(rowBytes);
    }
  }

  private void rasterRow(int rowBytes) throws InterruptedException, PowerLoss {
    var bytes = nextBytes(rowBytes);
    var pen = paper.pen(1);
    int left = line.left(8 * rowBytes, paper);
    for (int x = 0; x < 8 * rowBytes; x++) {
      if ((bytes[x / 8] >> (7 - x % 8) & 1) == 1) {
        pen.fillRect(left + x, 0, 1, 1);
      }
    }
    pen.dispose();
  }

  private void extended(int function) throws InterruptedException, PowerLoss {
    int length = next() + 256 * next();
    var body = nextBytes(length);
    switch (function) {
      case 'k' -> code(body);
      case 'H' -> response(body);
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

  private boolean require(String what, int value, int least, int most) {
    boolean valid = value >= least && value <= most;
    if (!valid) {
      violation(what + " " + value + " is not " + least + " to " + most);
    }
    return valid;
  }

  private void violation(String what) {
    printer.violation(in.taken(), what);
  }

  private int next() throws InterruptedException, PowerLoss {
    return in.take();
  }

  private byte[] nextBytes(int count) throws InterruptedException, PowerLoss {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) in.take();
    }
    return bytes;
  }
}
