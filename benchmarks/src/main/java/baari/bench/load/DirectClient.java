package baari.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/// One connection that writes requests and reads answers on the caller's own thread. It is for
/// single requests that are timed: in a client with its own threads, the hand-over between threads
/// would be part of the time. Only one thread may use it.
public final class DirectClient implements AutoCloseable {
  private static final Duration ANSWER_BOUND = Duration.ofSeconds(30);

  private final Socket socket;
  private final ResponseParser parser = new ResponseParser();
  private final ByteBuffer out = ByteBuffer.allocate(LoadClient.REQUEST_BOUND);
  private final ByteBuffer in = ByteBuffer.allocate(LoadClient.RESPONSE_BOUND);

  /// Connects to `127.0.0.1:port`.
  public DirectClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) ANSWER_BOUND.toMillis());
  }

  /// Sends `request` with a new key and waits for its answer.
  ///
  /// @return the body of a 2xx answer, valid until the next request
  /// @throws IOException also when the answer is not 2xx
  public ByteBuffer ask(RequestTemplate request, IdempotencyKeys keys) throws IOException {
    request.write(out.clear(), keys);
    socket.getOutputStream().write(out.array(), 0, out.position());
    in.clear();
    do {
      read();
    } while (!parser.parse(in));
    if (parser.status() < 200 || parser.status() > 299) {
      throw new IOException("a request was answered with status " + parser.status());
    }
    return parser.body(in);
  }

  private void read() throws IOException {
    int count = socket.getInputStream().read(in.array(), in.position(), in.remaining());
    if (count < 0) {
      throw new EOFException("the server closed the connection");
    }
    if (count == 0) {
      throw new IOException("an answer of more than " + in.capacity() + " bytes");
    }
    in.position(in.position() + count);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
