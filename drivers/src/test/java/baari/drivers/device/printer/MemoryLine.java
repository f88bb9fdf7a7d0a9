package baari.drivers.device.printer;

import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// A line in memory between a driver and a simulated printer. It is as fast as possible, and
/// connects again at once after a cut.
final class MemoryLine implements Transport {
  private static final int PIPE_BYTES = 16_384;
  private static final int ANSWERS = 1_024;

  private final PrinterSimulator simulator;
  private volatile @Nullable Connection current;
  private volatile boolean closed;

  /// A write to a connection that is gone ends that connection, never the next.
  ///
  /// @param fromPrinter the answers; an empty one means that the line was cut
  private record Connection(OutputStream toPrinter, BlockingQueue<Optional<byte[]>> fromPrinter) {
    void cut() {
      fromPrinter.add(Optional.empty());
    }
  }

  MemoryLine(PrinterSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public void start(Listener listener) {
    Thread.ofPlatform().name("memory line").daemon().start(() -> run(listener));
  }

  @Override
  public void write(byte[] bytes, Duration deadline) throws TransportException {
    var connection = current;
    if (connection == null) {
      throw new TransportException("the line in memory is cut");
    }
    try {
      connection.toPrinter.write(bytes);
      connection.toPrinter.flush();
    } catch (IOException e) {
      connection.cut();
      throw new TransportException("the line in memory: " + e.getMessage(), e);
    }
  }

  @Override
  public void reset() {
    var connection = current;
    if (connection != null) {
      connection.cut();
    }
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void close() {
    closed = true;
    reset();
  }

  private void run(Listener listener) {
    try {
      while (!closed) {
        serve(listener).join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return the thread of the printer's end, which ends with the connection
  private Thread serve(Listener listener) throws InterruptedException {
    try (var pipe = new PipedOutputStream();
        var in = new PipedInputStream(pipe, PIPE_BYTES)) {
      var connection = new Connection(pipe, new ArrayBlockingQueue<>(ANSWERS));
      var printer =
          Thread.ofPlatform()
              .name("printer's end")
              .daemon()
              .start(() -> printerEnd(in, connection));
      current = connection;
      if (closed) {
        connection.cut();
      }
      listener.up();
      var answers = connection.fromPrinter;
      for (var next = answers.take(); next.isPresent(); next = answers.take()) {
        listener.received(next.get());
      }
      current = null;
      listener.down("cut");
      return printer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void printerEnd(InputStream in, Connection connection) {
    try {
      simulator.serve(in, new Answers(connection));
    } catch (IOException e) {
      // Cut.
    } finally {
      connection.cut();
    }
  }

  private static final class Answers extends OutputStream {
    private final Connection connection;

    Answers(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes) {
      connection.fromPrinter.add(Optional.of(bytes.clone()));
    }
  }
}
