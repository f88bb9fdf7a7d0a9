package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.ReceiveBuffer.PowerLoss;

/// Gives the interpreter the bytes of the commands, and takes the violations that it finds.
final class CommandInput {
  private final ReceiveBuffer in;
  private final Interpreter.Printer printer;

  CommandInput(ReceiveBuffer in, Interpreter.Printer printer) {
    this.in = in;
    this.printer = printer;
  }

  int next() throws InterruptedException, PowerLoss {
    return in.take();
  }

  /// The low byte comes first.
  int nextWord() throws InterruptedException, PowerLoss {
    return next() + 256 * next();
  }

  byte[] next(int count) throws InterruptedException, PowerLoss {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) next();
    }
    return bytes;
  }

  /// Whether `value` is in its range. Any other value is a violation.
  boolean require(String what, int value, int least, int most) {
    boolean valid = value >= least && value <= most;
    if (!valid) {
      violation(what + " " + value + " is not " + least + " to " + most);
    }
    return valid;
  }

  void violation(String what) {
    printer.violation(in.taken(), what);
  }
}
