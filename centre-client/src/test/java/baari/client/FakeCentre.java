package baari.client;

import baari.protocol.CentreView;
import baari.protocol.device.DeviceReport;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.Shown;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A queue-server as a board sees it: the centre's description and the feed. A test takes each
/// connection and decides what is sent over it.
public final class FakeCentre implements AutoCloseable {
  public static final String KEY = "key-of-the-board-in-tests";
  private static final int PATIENCE_SECONDS = 10;

  private final ObjectMapper json = json();
  private final Vertx vertx = Vertx.vertx();
  private volatile CentreView centre;
  private final BlockingQueue<DeviceReport> reports = new LinkedBlockingQueue<>();
  private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();
  private volatile Consumer<Connection> onConnection = _ -> {};
  private final Set<HttpConnection> links = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private volatile boolean away;

  public FakeCentre(CentreView centre) {
    this(centre, 0);
  }

  /// On the given port, so that a person can look at the page.
  public FakeCentre(CentreView centre, int port) {
    this.centre = centre;
    this.server = listen(port);
  }

  public static ObjectMapper json() {
    return new ObjectMapper()
        .registerModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /// The address at which a device finds it.
  public CentreAddress address() {
    return new CentreAddress(url(), "lahore", KEY);
  }

  /// From now on it describes the centre like this.
  public void publish(CentreView published) {
    centre = published;
  }

  /// From now on `onConnection` gets each connection before the test takes it.
  public void onConnection(Consumer<Connection> onConnection) {
    this.onConnection = onConnection;
  }

  /// The next connection that a board has made.
  public Connection connection() throws InterruptedException {
    return taken(connections, "connection");
  }

  /// Stops serving: every link breaks, whether a test has taken it or not, and every new link
  /// breaks at once. It keeps its port, because otherwise another program could take it.
  public void stop() {
    away = true;
    links.forEach(link -> await(link.close()));
    links.clear();
    connections.clear();
  }

  public void restart() {
    connections.clear();
    away = false;
  }

  @Override
  public void close() {
    await(vertx.close());
  }

  private HttpServer listen(int port) {
    return await(
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
            .requestHandler(this::describe)
            .webSocketHandler(this::accept)
            .connectionHandler(this::connected)
            .listen(port));
  }

  private void connected(HttpConnection link) {
    if (away) {
      link.close();
    } else {
      links.add(link);
    }
  }

  /// The next health report that a board sends.
  public DeviceReport report() throws InterruptedException {
    return taken(reports, "report");
  }

  /// The path of the next command that a board has sent.
  public String post() throws InterruptedException {
    return taken(posts, "command");
  }

  private void describe(HttpServerRequest request) {
    if ("/api/v1/centres/lahore/devices/board-1/health".equals(request.path())) {
      request.body().onSuccess(body -> reports.add(read(body.getBytes())));
      request.response().setStatusCode(204).end();
      return;
    }
    if (request.method().equals(HttpMethod.POST)) {
      posts.add(request.path());
    }
    request.response().putHeader("Content-Type", "application/json").end(write(centre));
  }

  private void accept(ServerWebSocket socket) {
    if (!("Bearer " + KEY).equals(socket.headers().get("Authorization"))) {
      throw new AssertionError("a board came without its key");
    }
    var connection = new Connection(socket, socket.query() == null ? "" : socket.query());
    socket.textMessageHandler(connection::received);
    onConnection.accept(connection);
    connections.add(connection);
  }

  private DeviceReport read(byte[] report) {
    try {
      return json.readValue(report, DeviceReport.class);
    } catch (IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private String write(Object message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T taken(BlockingQueue<T> queue, String what) throws InterruptedException {
    T taken = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (taken == null) {
      throw new AssertionError("no " + what + " within " + PATIENCE_SECONDS + " s");
    }
    return taken;
  }

  private static <T> T await(io.vertx.core.Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /// One link to a board.
  public final class Connection {
    private final ServerWebSocket socket;
    private final String query;
    private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();

    private Connection(ServerWebSocket socket, String query) {
      this.socket = socket;
      this.query = query;
    }

    /// What the board asked for, for example `from=7`; empty for a snapshot.
    public String query() {
      return query;
    }

    public void send(FeedMessage message) {
      sendText(write(message));
    }

    public void sendText(String text) {
      var _ = socket.writeTextMessage(text);
    }

    public void close() {
      await(socket.close());
    }

    /// The next sequence that the board reports as shown.
    public long shown() throws InterruptedException {
      return taken(shown, "Shown");
    }

    private void received(String text) {
      try {
        shown.add(json.readValue(text, Shown.class).sequence());
      } catch (JsonProcessingException notShown) {
        throw new IllegalStateException(notShown);
      }
    }
  }
}
