package baari.drivers.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

class TcpTransportTest extends TwoWayTransportConformance {

  @Override
  protected TwoWayPeer newPeer() throws IOException {
    return new TcpPeer();
  }

  /// Accepts a connection only when it is asked to send or receive, and reads only then.
  private static final class TcpPeer implements TwoWayPeer {
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;
    private ServerSocket listening;
    private @Nullable Socket accepted;

    TcpPeer() throws IOException {
      listening = listen(0);
      port = listening.getLocalPort();
    }

    private static ServerSocket listen(int port) throws IOException {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    }

    @Override
    public Transport transport() {
      return Transport.tcp(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    @Override
    public byte[] receive(int count) throws IOException {
      var bytes = link().getInputStream().readNBytes(count);
      if (bytes.length < count) {
        throw new EOFException("only " + bytes.length + " of " + count + " bytes came");
      }
      return bytes;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
      link().getOutputStream().write(bytes);
    }

    @Override
    public void unplug() throws IOException {
      listening.close();
      if (accepted != null) {
        accepted.close();
        accepted = null;
      }
    }

    @Override
    public void comeBack() throws IOException {
      listening = listen(port);
    }

    @Override
    public void close() throws IOException {
      unplug();
    }

    private Socket link() throws IOException {
      var link = accepted;
      if (link == null) {
        link = listening.accept();
        link.setSoTimeout(PATIENCE_MILLIS);
        accepted = link;
      }
      return link;
    }
  }
}
