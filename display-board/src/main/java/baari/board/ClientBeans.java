package baari.board;

import baari.board.config.BoardSettings;
import baari.client.CentreClient;
import baari.client.feed.ServerClock;
import baari.client.loop.Loop;
import baari.client.loop.VertxLoop;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// The objects that the board's parts share for talking to the server: one loop, one client, one
/// clock.
final class ClientBeans {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private ClientBeans() {}

  @Produces
  @Singleton
  static Loop loop(Vertx vertx) {
    return new VertxLoop(vertx);
  }

  @Produces
  @Singleton
  static ServerClock serverClock(InstantSource time) {
    return new ServerClock(time);
  }

  @Produces
  @Singleton
  static CentreClient client(BoardSettings settings, ObjectMapper json) {
    return new CentreClient(settings.feed().address(), json, CONNECT_TIMEOUT, TIMEOUT, _ -> {});
  }

  static void close(@Disposes CentreClient client) {
    client.close();
  }
}
