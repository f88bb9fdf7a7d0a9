package baari.server.feed;

import baari.protocol.feed.FeedMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The client side of the feed, on the JDK's own WebSocket.
final class FeedClient implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final Frames frames;
  private final WebSocket socket;
  private final HttpClient client;
  private final ObjectMapper json;

  private FeedClient(Frames frames, WebSocket socket, HttpClient client, ObjectMapper json) {
    this.frames = frames;
    this.socket = socket;
    this.client = client;
    this.json = json;
  }

  /// @throws java.util.concurrent.CompletionException when the handshake is refused
  static FeedClient connect(URI uri, String deviceKey, ObjectMapper json) {
    return connect(uri, json, "Authorization", "Bearer " + deviceKey);
  }

  /// Connects as a staff member of the demo.
  static FeedClient connectAs(URI uri, String account, ObjectMapper json) {
    byte[] words = (account + ":demo").getBytes(StandardCharsets.US_ASCII);
    return connect(
        uri, json, "Authorization", "Basic " + Base64.getEncoder().encodeToString(words));
  }

  /// Connects as one of the server's own pages.
  static FeedClient connectWith(URI uri, String cookie, ObjectMapper json) {
    String origin = "http://" + uri.getAuthority();
    return connect(uri, json, "Cookie", "baari-session=" + cookie, "Origin", origin);
  }

  /// @param headers names and values, one after the other
  private static FeedClient connect(URI uri, ObjectMapper json, String... headers) {
    var client = HttpClient.newHttpClient();
    var frames = new Frames();
    WebSocket.Builder builder = client.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    WebSocket socket = builder.buildAsync(uri, frames).join();
    return new FeedClient(frames, socket, client, json);
  }

  FeedMessage next() throws InterruptedException, JsonProcessingException {
    String text = frames.texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("the feed sent nothing");
    }
    return json.readValue(text, FeedMessage.class);
  }

  FeedMessage.Event nextEvent() throws InterruptedException, JsonProcessingException {
    return (FeedMessage.Event) nextBesideHeartbeats();
  }

  /// The next message that is not a heartbeat. Heartbeats may come at any time.
  FeedMessage nextBesideHeartbeats() throws InterruptedException, JsonProcessingException {
    FeedMessage message = next();
    while (message instanceof FeedMessage.Heartbeat) {
      message = next();
    }
    return message;
  }

  int closedWith() throws InterruptedException {
    Integer code = frames.closes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (code == null) {
      throw new AssertionError("the feed was not closed");
    }
    return code;
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        texts.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(data);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
      closes.add(statusCode);
      return CompletableFuture.completedFuture(reason);
    }
  }
}
