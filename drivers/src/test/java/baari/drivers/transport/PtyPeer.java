package baari.drivers.transport;

import baari.drivers.transport.TwoWayTransportConformance.TwoWayPeer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A device on a pseudo-terminal. Reads only when it is asked to receive.
final class PtyPeer implements TwoWayPeer {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final VirtualLine line = new VirtualLine("device");
  private final Function<Path, Transport> driver;

  /// @param driver makes the transport that opens the device at a path
  PtyPeer(Function<Path, Transport> driver) throws IOException {
    this.driver = driver;
    line.plug();
  }

  @Override
  public Transport transport() {
    return driver.apply(line.path());
  }

  @Override
  public byte[] receive(int count) throws IOException {
    var bytes = new byte[count];
    int have = 0;
    while (have < count) {
      var some = new byte[count - have];
      int n = pty().read(some, PATIENCE);
      if (n <= 0) {
        throw new EOFException("only " + have + " of " + count + " bytes came");
      }
      System.arraycopy(some, 0, bytes, have, n);
      have += n;
    }
    return bytes;
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    pty().write(bytes, PATIENCE);
  }

  @Override
  public void unplug() {
    line.unplug();
  }

  @Override
  public void comeBack() throws IOException {
    line.plug();
  }

  @Override
  public void close() {
    line.close();
  }

  private Pty pty() throws IOException {
    @Nullable Pty plugged = line.plugged();
    if (plugged == null) {
      throw new IOException("nothing is plugged in");
    }
    return plugged;
  }
}
