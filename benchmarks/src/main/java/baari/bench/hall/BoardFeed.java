package baari.bench.hall;

import baari.protocol.feed.FeedMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A reader of a centre's live feed, like a board.
public final class BoardFeed implements AutoCloseable {
  private static final Duration CONNECT_BOUND = Duration.ofSeconds(10);

  private final WebSocket socket;

  private BoardFeed(WebSocket socket) {
    this.socket = socket;
  }

  /// Receives each message, on the reader's thread.
  @FunctionalInterface
  public interface Sink {
    /// @param arrivedNanos `System.nanoTime` when the last byte had arrived, before parsing
    void accept(FeedMessage message, long arrivedNanos);
  }

  /// Connects to the feed of `centre` as a board.
  public static BoardFeed open(HallProgram server, String centre, Sink sink) {
    var uri =
        URI.create(
            "ws://127.0.0.1:" + server.launch().port() + "/api/v1/centres/" + centre + "/feed");
    try {
      return new BoardFeed(
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("Authorization", Credential.device(Hall.BOARD_KEY).header())
              .connectTimeout(CONNECT_BOUND)
              .buildAsync(uri, new Frames(sink))
              .get(CONNECT_BOUND.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while connecting to " + uri, e);
    } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no feed at " + uri, e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private static final class Frames implements WebSocket.Listener {
    private final Sink sink;
    private final StringBuilder parts = new StringBuilder();

    Frames(Sink sink) {
      this.sink = sink;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        long arrivedNanos = System.nanoTime();
        sink.accept(Json.read(parts.toString(), FeedMessage.class), arrivedNanos);
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
