package baari.drivers.simulator.printer;

import baari.drivers.simulator.printer.paper.Paper;
import baari.drivers.simulator.printer.paper.PictureMemories;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.drivers.simulator.printer.paper.Tray;
import baari.drivers.transport.Pty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An ESC/POS ticket printer in software, on TCP or on any pair of byte streams. It prints into
/// pictures, keeps pictures, answers `DLE EOT`, `GS a`, `GS r`, `GS ( H`, `GS ( L` and `GS I`, and
/// can have every [Fault].
///
/// As in a real printer, received bytes survive the end of their connection, and there is one
/// client at a time. Thread-safe.
public final class PrinterSimulator implements AutoCloseable {
  /// 80 mm paper at 203 dpi.
  public static final int WIDTH_DOTS = 576;

  private final ReceiveBuffer buffer = new ReceiveBuffer();
  private final PictureMemories memories = new PictureMemories();
  private final Tray tray = new Tray();
  private final Wire wire = new Wire(buffer, n -> sensors().realTime(n));
  private final EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
  private final Thread interpreter;
  private final @Nullable TcpPort port;
  private boolean automaticStatus;

  /// A printer that is not connected to anything; [#serve] connects it.
  public PrinterSimulator(int widthDots) {
    this.port = null;
    this.interpreter = startInterpreter(widthDots);
  }

  private PrinterSimulator(int port, int widthDots) {
    this.port = new TcpPort(port, wire::serve);
    this.interpreter = startInterpreter(widthDots);
  }

  /// A printer on the loopback interface.
  ///
  /// @param port 0 for any free port
  /// @throws java.io.UncheckedIOException when the port is taken
  public static PrinterSimulator onTcp(int port, int widthDots) {
    var simulator = new PrinterSimulator(port, widthDots);
    if (simulator.port != null) {
      simulator.port.open();
    }
    return simulator;
  }

  /// The port on which it listens.
  public int port() {
    if (port == null) {
      throw new IllegalStateException("This printer is not on TCP: make it with onTcp");
    }
    return port.number();
  }

  /// Serves one client until its link ends.
  public void serve(InputStream in, OutputStream out) throws IOException {
    wire.serve(in, out);
  }

  /// Serves a serial line until it is unplugged, on its own thread.
  public void serve(Pty line) {
    Thread.ofPlatform()
        .name("simulated printer " + line.path())
        .daemon()
        .start(() -> {
          try {
            var end = new LineEnd(line);
            wire.serve(end, end.output());
          } catch (IOException e) {
            // Unplugged.
          }
        });
  }

  public void raise(Fault fault) {
    change(() -> faults.add(fault));
    if (isDisconnecting(fault)) {
      disconnect(fault);
    }
  }

  /// Ends a fault: repairs, refills or switches on.
  public void clear(Fault fault) {
    change(() -> faults.remove(fault));
    if (isDisconnecting(fault) && port != null) {
      port.open();
    }
  }

  /// Cuts the power for so short a time that the link does not go down. The receive buffer, the
  /// pictures in RAM and the settings are lost.
  public void blinkPower() {
    buffer.powerOff();
  }

  /// Breaks the link; a client may connect again.
  public void dropLink() {
    wire.drop();
  }

  /// Runs `action` once, exactly after `bytes` more bytes and before the next byte.
  public void after(long bytes, Runnable action) {
    wire.after(bytes, action);
  }

  /// Breaks the link after `bytes` more bytes.
  public void cutLineAfter(long bytes) {
    after(bytes, wire::drop);
  }

  /// Reads no faster than this, like a serial line.
  public void readSlowly(int bytesPerSecond) {
    wire.readSlowly(bytesPerSecond);
  }

  /// How many bytes have come in since the start.
  public long received() {
    return wire.received();
  }

  /// Limits the room for pictures in RAM.
  public void limitPictures(int bytes) {
    memories.ram.limit(bytes);
  }

  /// How many pictures its RAM holds.
  public int keptPictures() {
    return memories.ram.pictures().size();
  }

  /// How often a picture was written into the memory that wears out.
  public int wornWrites() {
    return memories.nv.writes();
  }

  /// Sets the listener that gets each ticket when it is cut.
  public void onTicket(Consumer<SimulatedTicket> listener) {
    tray.onTicket(listener);
  }

  /// Sets the listener that gets each violation of the protocol, once.
  public void onProtocolError(Consumer<String> listener) {
    tray.onError(listener);
  }

  /// The last hundred tickets, newest first.
  public List<SimulatedTicket> tickets() {
    return tray.tickets();
  }

  /// The last hundred violations of the protocol, newest first; empty when there were none.
  public List<String> protocolErrors() {
    return tray.protocolErrors();
  }

  @Override
  public void close() {
    interpreter.interrupt();
    if (port != null) {
      port.close();
    }
    wire.drop();
  }

  private Thread startInterpreter(int widthDots) {
    var commands = new Interpreter(buffer, new Mechanism(), widthDots, memories);
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

  private static boolean isDisconnecting(Fault fault) {
    return fault == Fault.POWER_CUT || fault == Fault.UNPLUGGED;
  }

  private void disconnect(Fault fault) {
    if (port != null) {
      port.close();
    }
    wire.drop();
    if (fault == Fault.POWER_CUT) {
      buffer.powerOff();
    }
    if (port != null) {
      port.awaitClosed();
    }
  }

  private synchronized void change(Runnable faultChange) {
    var before = sensors();
    faultChange.run();
    var now = sensors();
    buffer.halt(now.isHalted());
    wire.suffer(now.faults());
    if (automaticStatus && !Arrays.equals(before.automatic(), now.automatic())) {
      wire.answer(now.automatic());
    }
  }

  private synchronized Sensors sensors() {
    return new Sensors(Set.copyOf(faults));
  }

  /// The printer as the commands use it.
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
          wire.answer(sensors().automatic());
        }
      }
    }

    @Override
    public void answer(byte[] bytes) {
      wire.answer(bytes);
    }

    @Override
    public void proof(byte[] bytes) {
      if (!sensors().faults().contains(Fault.NO_PROOF)) {
        wire.answer(bytes);
      }
    }

    @Override
    public void cut(Paper paper) {
      tray.cut(paper);
    }

    @Override
    public void violation(long offset, String what) {
      tray.error("byte " + offset + ": " + what);
    }
  }
}
