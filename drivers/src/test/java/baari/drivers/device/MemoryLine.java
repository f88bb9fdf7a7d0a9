package baari.drivers.device;

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

/// A line in memory between a driver and a simulated printer: as fast as it can be, and made anew
/// at once when it was cut.
final class MemoryLine implements Transport {
  private static final int PIPE_BYTES = 16_384;
  private static final int ANSWERS = 1_024;

  private final PrinterSimulator simulator;

  /// Empty where the line was cut.
  private final BlockingQueue<Optional<byte[]>> fromPrinter = new ArrayBlockingQueue<>(ANSWERS);

  private @Nullable OutputStream toPrinter;
  private volatile boolean closed;

  MemoryLine(PrinterSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public void start(Listener listener) {
    Thread.ofPlatform().name("memory line").daemon().start(() -> run(listener));
  }

  @Override
  public void write(byte[] bytes, Duration deadline) throws TransportException {
    try {
      var out = connected();
      if (out == null) {
        throw new IOException("cut");
      }
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      reset();
      throw new TransportException("the line in memory: " + e.getMessage(), e);
    }
  }

  private synchronized @Nullable OutputStream connected() {
    return toPrinter;
  }

  @Override
  public void reset() {
    fromPrinter.add(Optional.empty());
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
        serve(listener);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Listener listener) throws InterruptedException {
    fromPrinter.clear();
    connection(listener).join();
  }

  /// @return the printer's end, which ends with it
  private Thread connection(Listener listener) throws InterruptedException {
    try (var pipe = new PipedOutputStream();
        var in = new PipedInputStream(pipe, PIPE_BYTES)) {
      var printer = Thread.ofPlatform().name("printer's end").daemon().start(() -> printerEnd(in));
      connect(pipe);
      listener.up();
      for (var next = fromPrinter.take(); next.isPresent(); next = fromPrinter.take()) {
        listener.received(next.get());
      }
      connect(null);
      listener.down("cut");
      return printer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void connect(@Nullable OutputStream out) {
    toPrinter = out;
  }

  private void printerEnd(InputStream in) {
    try {
      simulator.serve(in, new Answers());
    } catch (IOException e) {
      // Cut.
    } finally {
      reset();
    }
  }

  private final class Answers extends OutputStream {
    @Override
    public void write(int b) {
      fromPrinter.add(Optional.of(new byte[] {(byte) b}));
    }

    @Override
    public void write(byte[] bytes) {
      fromPrinter.add(Optional.of(bytes.clone()));
    }
  }
}
