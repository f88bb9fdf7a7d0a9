package baari.board.feed;

import baari.board.config.BoardSettings;
import baari.client.feed.FeedConnector;
import baari.client.feed.FeedReader;
import baari.client.feed.ServerClock;
import baari.client.loop.Loop;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Starts and stops the feed's reader with the program.
final class FeedStart {
  private FeedStart() {}

  @Produces
  @Singleton
  static FeedReader reader(
      Loop loop,
      BoardSettings settings,
      Vertx vertx,
      ObjectMapper json,
      FeedChannels channels,
      InstantSource time,
      ServerClock serverClock) {
    var connector = new FeedConnector(vertx, settings.feed());
    return new FeedReader(loop, settings.feed(), connector, json, channels, time, serverClock);
  }

  static void start(@Observes StartupEvent event, FeedReader reader) {
    reader.start();
  }

  static void end(@Observes ShutdownEvent event, FeedReader reader) {
    reader.close();
  }
}
