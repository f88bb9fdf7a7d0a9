package baari.drivers.simulator.printer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An ESC/POS ticket printer in software, on TCP or on any pair of byte streams: prints into
/// pictures, answers `DLE EOT`, `GS a`, `GS r`, `GS ( H` and `GS I`, and has every [Fault].
///
/// As in a real printer, what it has received survives the connection that brought it, and it has
/// one client at a time. Safe for threads.
public final class PrinterSimulator implements AutoCloseable {
  /// 80 mm paper at 203 dpi.
  public static final int WIDTH_DOTS = 576;

  private static final int KEPT = 100;
  private static final int MOST_BYTES_A_READ = 1_024;
  private static final int READS_PER_SECOND = 50;

  private final ReceiveBuffer buffer = new ReceiveBuffer();
  private final EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
  private final Deque<SimulatedTicket> tickets = new ArrayDeque<>();
  private final Deque<String> protocolErrors = new ArrayDeque<>();
  private final Thread interpreter;
  private final @Nullable TcpPort port;
  private @Nullable Session session;
  private @Nullable Trigger trigger;
  private Consumer<SimulatedTicket> whenCut = _ -> {};
  private boolean automaticStatus;
  private int bytesPerSecond = Integer.MAX_VALUE;
  private int cuts;

  /// One client.
  private record Session(Closeable link, OutputStream out, RealTimeScanner scanner) {}

  /// Something that happens when a number of bytes has come in.
  private record Trigger(long remaining, Runnable action) {}

  /// A printer that is not connected to anything; [#serve] connects it.
  public PrinterSimulator(int widthDots) {
    this.port = null;
    this.interpreter = startInterpreter(widthDots);
  }

  private PrinterSimulator(int port, int widthDots) {
    this.port = new TcpPort(port, this::serve);
    this.interpreter = startInterpreter(widthDots);
  }

  /// A printer on the loopback interface.
  ///
  /// @param port 0 for any that is free
  /// @throws java.io.UncheckedIOException when the port is taken
  public static PrinterSimulator onTcp(int port, int widthDots) {
    var simulator = new PrinterSimulator(port, widthDots);
    if (simulator.port != null) {
      simulator.port.open();
    }
    return simulator;
  }

  /// Where it listens.
  public int port() {
    if (port == null) {
      throw new IllegalStateException("This printer is not on TCP: make it by onTcp");
    }
    return port.number();
  }

  /// Serves one client until its link ends.
  public void serve(InputStream in, OutputStream out) throws IOException {
    var mine = new Session(in, out, new RealTimeScanner());
    if (!begins(mine)) {
      return;
    }
    try {
      var chunk = new byte[MOST_BYTES_A_READ];
      int count = in.read(chunk, 0, awaitReading());
      while (count >= 0) {
        for (int i = 0; i < count && isCurrent(mine); i++) {
          receive(mine, chunk[i]);
        }
        count = in.read(chunk, 0, awaitReading());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end(mine);
    }
  }

  public void raise(Fault fault) {
    change(() -> faults.add(fault));
    if (fault == Fault.OFFLINE) {
      powerOff();
    }
  }

  /// Repairs, refills, switches on.
  public void clear(Fault fault) {
    change(() -> faults.remove(fault));
    if (fault == Fault.OFFLINE && port != null) {
      port.open();
    }
  }

  /// Breaks the link; a client may connect again.
  public void dropLink() {
    var current = current();
    if (current != null) {
      end(current);
    }
  }

  /// Does something once, exactly when `bytes` more have come in and before the next does.
  public synchronized void after(long bytes, Runnable action) {
    trigger = new Trigger(bytes, action);
  }

  /// Breaks the link in the middle, after `bytes` more.
  public void cutLineAfter(long bytes) {
    after(bytes, this::dropLink);
  }

  /// Reads no faster than this, like a serial line.
  public synchronized void readSlowly(int newBytesPerSecond) {
    bytesPerSecond = newBytesPerSecond;
  }

  /// Sets who gets each ticket when it is cut.
  public synchronized void onTicket(Consumer<SimulatedTicket> listener) {
    whenCut = listener;
  }

  /// The last hundred tickets, newest first.
  public synchronized List<SimulatedTicket> tickets() {
    return new ArrayList<>(tickets);
  }

  /// The last hundred violations of the protocol, newest first; empty when the driver is right.
  public synchronized List<String> protocolErrors() {
    return new ArrayList<>(protocolErrors);
  }

  @Override
  public void close() {
    interpreter.interrupt();
    if (port != null) {
      port.close();
    }
    dropLink();
  }

  private Thread startInterpreter(int widthDots) {
    var commands = new Interpreter(buffer, new Mechanism(), widthDots);
    return Thread.ofPlatform()
        .name("simulated printer")
        .daemon()
        .start(() -> {
          try {
            commands.run();
          } catch (InterruptedException e) {
            // Closed.
          }
        });
  }

  private void powerOff() {
    if (port != null) {
      port.close();
    }
    dropLink();
    buffer.powerOff();
    if (port != null) {
      port.awaitClosed();
    }
  }

  private synchronized void change(Runnable faultChange) {
    var before = sensors();
    faultChange.run();
    var now = sensors();
    buffer.halt(now.isHalted());
    if (automaticStatus && !Arrays.equals(before.automatic(), now.automatic())) {
      answer(now.automatic());
    }
    notifyAll();
  }

  private synchronized Sensors sensors() {
    return new Sensors(Set.copyOf(faults));
  }

  private synchronized @Nullable Session current() {
    return session;
  }

  private synchronized boolean isCurrent(Session mine) {
    return mine.equals(session);
  }

  private synchronized boolean begins(Session mine) {
    boolean hasPower = !faults.contains(Fault.OFFLINE);
    if (hasPower) {
      session = mine;
    }
    return hasPower;
  }

  private void end(Session mine) {
    synchronized (this) {
      if (mine.equals(session)) {
        session = null;
      }
      notifyAll();
    }
    try {
      mine.link.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  /// Waits while it does not read.
  ///
  /// @return how much to read now
  private int awaitReading() throws InterruptedException {
    int pace = awaitEndOfStall();
    if (pace == Integer.MAX_VALUE) {
      return MOST_BYTES_A_READ;
    }
    Thread.sleep(1_000 / READS_PER_SECOND);
    return Math.clamp(pace / READS_PER_SECOND, 1, MOST_BYTES_A_READ);
  }

  private synchronized int awaitEndOfStall() throws InterruptedException {
    while (faults.contains(Fault.STALLED) && session != null) {
      wait();
    }
    return bytesPerSecond;
  }

  private void receive(Session mine, byte b) throws InterruptedException {
    pull();
    if (isCurrent(mine)) {
      int asked = mine.scanner.next(b);
      if (asked > 0) {
        answer(sensors().realTime(asked));
      }
      buffer.put(b);
    }
  }

  private void pull() {
    Runnable due = null;
    synchronized (this) {
      if (trigger != null && trigger.remaining == 0) {
        due = trigger.action;
        trigger = null;
      } else if (trigger != null) {
        trigger = new Trigger(trigger.remaining - 1, trigger.action);
      }
    }
    if (due != null) {
      due.run();
    }
  }

  private synchronized void answer(byte[] bytes) {
    if (session == null || faults.contains(Fault.SILENT)) {
      return;
    }
    try {
      session.out.write(bytes);
      session.out.flush();
    } catch (IOException e) {
      // Nobody listens any more; the reading side notices.
    }
  }

  /// What the commands move.
  private final class Mechanism implements Interpreter.Printer {
    @Override
    public Sensors sensors() {
      return PrinterSimulator.this.sensors();
    }

    @Override
    public void enableAutomaticStatus(boolean enabled) {
      synchronized (PrinterSimulator.this) {
        automaticStatus = enabled;
        if (enabled) {
          answer(sensors().automatic());
        }
      }
    }

    @Override
    public void answer(byte[] bytes) {
      PrinterSimulator.this.answer(bytes);
    }

    @Override
    public void proof(byte[] bytes) {
      synchronized (PrinterSimulator.this) {
        if (!faults.contains(Fault.NO_PROOF)) {
          answer(bytes);
        }
      }
    }

    @Override
    public void cut(Paper paper) {
      Consumer<SimulatedTicket> listener;
      SimulatedTicket ticket;
      synchronized (PrinterSimulator.this) {
        ticket = paper.cut(++cuts);
        keep(tickets, ticket);
        listener = whenCut;
      }
      listener.accept(ticket);
    }

    @Override
    public void violation(long offset, String what) {
      synchronized (PrinterSimulator.this) {
        keep(protocolErrors, "byte " + offset + ": " + what);
      }
    }

    private static <T> void keep(Deque<T> newestFirst, T newest) {
      newestFirst.addFirst(newest);
      if (newestFirst.size() > KEPT) {
        newestFirst.removeLast();
      }
    }
  }
}
