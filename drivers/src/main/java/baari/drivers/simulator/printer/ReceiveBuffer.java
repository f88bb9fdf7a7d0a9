package baari.drivers.simulator.printer;

/// The printer's receive buffer. The link fills it, the interpreter empties it, and when it is full
/// the link must wait. Its bytes survive the end of a connection, as in a real printer.
final class ReceiveBuffer {
  private static final int CAPACITY = 4_096;

  private final byte[] ring = new byte[CAPACITY];
  private int head;
  private int size;
  private long taken;
  private boolean halted;
  private boolean poweredOff;

  /// The power went off. The interpreter must start again.
  static final class PowerLoss extends Exception {
    private static final long serialVersionUID = 1L;
  }

  synchronized void put(byte b) throws InterruptedException {
    while (size == CAPACITY) {
      wait();
    }
    ring[(head + size) % CAPACITY] = b;
    size++;
    notifyAll();
  }

  /// Waits for a byte, and as long as the printer is halted.
  synchronized int take() throws InterruptedException, PowerLoss {
    while ((size == 0 || halted) && !poweredOff) {
      wait();
    }
    if (poweredOff) {
      poweredOff = false;
      throw new PowerLoss();
    }
    int b = ring[head] & 0xFF;
    head = (head + 1) % CAPACITY;
    size--;
    taken++;
    notifyAll();
    return b;
  }

  /// How many bytes were taken since the start.
  synchronized long taken() {
    return taken;
  }

  synchronized void halt(boolean whether) {
    halted = whether;
    notifyAll();
  }

  synchronized void powerOff() {
    size = 0;
    poweredOff = true;
    notifyAll();
  }
}
