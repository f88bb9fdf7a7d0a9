package baari.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A guarded web server that reports its requests, answers `ok`, echoes on `/socket`, sends much on
/// `/large`, and never answers `/never`. It also has the sockets that a test opens to it.
final class GuardedServer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final boolean tells;
  private final Vertx vertx;
  private final HttpServer server;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final List<Socket> sockets = new ArrayList<>();

  GuardedServer(ConnectionLimits limits) {
    this(limits, true);
  }

  private GuardedServer(ConnectionLimits limits, boolean tells) {
    this.tells = tells;
    vertx = new VertxBuilder().init().findTransport(new GuardedTransport(() -> limits)).vertx();
    server = done(vertx.createHttpServer().requestHandler(this::answer).listen(0, "0.0.0.0"));
  }

  /// Ends a connection as Vert.x itself does, but so slowly that the guard looks at it at the same
  /// time.
  private static void endSlowly(HttpConnection connection) {
    synchronized (connection) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2_500));
      var _ = connection.close();
    }
  }

  /// A server that does not report its requests to the guard.
  static GuardedServer untold(ConnectionLimits limits) {
    return new GuardedServer(limits, false);
  }

  private void answer(HttpServerRequest request) {
    if (tells) {
      Runnable answered = WatchedConnection.begun(request);
      request.response().endHandler(_ -> answered.run());
    }
    switch (String.valueOf(request.path())) {
      case "/socket" ->
          request
              .toWebSocket()
              .onSuccess(
                  socket -> socket.textMessageHandler(text -> socket.writeTextMessage(text)));
      case "/never" -> unanswered.incrementAndGet();
      case "/large" -> request.endHandler(_ -> request.response().end("x".repeat(200_000)));
      case "/slow-end" -> endSlowly(request.connection());
      default -> request.endHandler(_ -> request.response().end("ok"));
    }
  }

  /// Waits until the server has begun this many requests that it never answers.
  void awaitUnanswered(int count) throws InterruptedException {
    while (unanswered.get() < count) {
      Thread.sleep(5);
    }
  }

  Vertx vertx() {
    return vertx;
  }

  int port() {
    return server.actualPort();
  }

  static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  /// A connection from one of this machine's own addresses.
  Socket connect(String from) throws IOException {
    var socket =
        new Socket(InetAddress.ofLiteral("127.0.0.1"), port(), InetAddress.ofLiteral(from), 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    sockets.add(socket);
    return socket;
  }

  List<Socket> connect(String from, int count) throws IOException {
    List<Socket> connected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      connected.add(connect(from));
    }
    return connected;
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  /// Whether a request on this connection is answered.
  static boolean serves(Socket socket) throws IOException {
    try {
      send(socket, get("/"));
      return hears(socket, "ok");
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return false;
    }
  }

  /// Reads up to and including `end`.
  static boolean hears(Socket socket, String end) throws IOException {
    var read = new StringBuilder();
    while (!read.toString().endsWith(end)) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        return false;
      }
      read.append((char) next);
    }
    return true;
  }

  /// Waits until the server has closed this connection.
  static boolean ends(Socket socket) throws IOException {
    try {
      while (socket.getInputStream().read() >= 0) {
        // Skips what the server still sends.
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    done(vertx.close());
  }
}
