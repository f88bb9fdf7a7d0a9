package baari.board;

import baari.client.FakeCentre;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A TV page as the board sees it.
public final class Page implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final URI address;
  private final WebSocket socket;

  public Page(URI live) {
    address = live;
    socket = http.newWebSocketBuilder().buildAsync(live, new Listener()).join();
  }

  /// Waits for the next message that fits and skips the messages before it.
  public JsonNode await(Predicate<JsonNode> fits)
      throws InterruptedException, JsonProcessingException {
    while (true) {
      var text = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (text == null) {
        throw new AssertionError("no such message within " + PATIENCE_SECONDS + " s");
      }
      var message = FakeCentre.json().readTree(text);
      if (fits.test(message)) {
        return message;
      }
    }
  }

  public JsonNode await(String type) throws InterruptedException, JsonProcessingException {
    return await(message -> message.path("type").asText().equals(type));
  }

  public void shown(long sequence) {
    say("{\"sequence\":" + sequence + "}");
  }

  public void say(String message) {
    socket.sendText(message, true).join();
  }

  public URI address() {
    return address;
  }

  boolean isOpen() {
    return closed.getCount() > 0;
  }

  /// Waits until the board closes the page; false when it does not.
  public boolean isClosed() throws InterruptedException {
    return closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onClose(
        WebSocket from, int status, String reason) {
      closed.countDown();
      return null;
    }

    @Override
    public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
        WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
