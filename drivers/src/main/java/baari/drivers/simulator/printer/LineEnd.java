package baari.drivers.simulator.printer;

import baari.drivers.transport.Pty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// The printer's end of a serial line, as streams. Closing them does not unplug the line.
final class LineEnd extends InputStream {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration WRITE = Duration.ofSeconds(5);

  private final Pty pty;
  private volatile boolean closed;

  LineEnd(Pty pty) {
    this.pty = pty;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("a printer reads in pieces");
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var piece = new byte[length];
    int count = 0;
    while (count == 0 && !closed) {
      count = pty.read(piece, LOOK);
    }
    System.arraycopy(piece, 0, into, offset, Math.max(0, count));
    return closed ? -1 : count;
  }

  @Override
  public void close() {
    closed = true;
  }

  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes) throws IOException {
        pty.write(bytes, WRITE);
      }
    };
  }
}
