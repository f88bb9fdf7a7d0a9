package baari.drivers.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// TCP: network printers, serial device servers in raw mode, the simulators.
///
/// A network card that loses its power sends nothing. So a dead idle link is noticed only when the
/// device is asked and does not answer.
final class TcpLink implements ByteLink {
  private static final int CONNECT_MILLIS = 3_000;

  /// Small, so that a device that has stopped reading is noticed and not hidden behind megabytes of
  /// kernel buffer.
  private static final int SEND_BUFFER_BYTES = 32 * 1_024;

  private final String host;
  private final int port;
  private final Socket socket = new Socket();

  TcpLink(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public void open() throws IOException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    socket.setSendBufferSize(SEND_BUFFER_BYTES);
    socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    // A socket that connects to a free loopback port can get the same port as its own. TCP then
    // connects to itself.
    if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
      throw new ConnectException(host + ":" + port + " connected to itself");
    }
  }

  @Override
  public int read(byte[] into) throws IOException {
    return socket.getInputStream().read(into);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The descriptor is closed in any case, and the reader notices that.
    }
  }
}
