package baari.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.config.CallText;
import baari.board.device.HallDevices;
import baari.board.device.Sign;
import baari.client.ExampleHall;
import baari.client.FakeCentre;
import baari.drivers.device.board.CallBoard;
import baari.drivers.device.hall.Chime;
import baari.drivers.device.hall.Lamp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A fault of one device does not affect the other devices or the page.
@QuarkusTest
@TestProfile(DeadDevicesTest.Dead.class)
@WithTestResource(ServerResource.class)
@Timeout(60)
class DeadDevicesTest {
  private static final BlockingQueue<Boolean> LAMP = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init")
  FakeCentre server;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("/live")
  URI live;

  @Test
  void a_dead_sign_and_a_dead_chime_keep_neither_page_nor_lamp_from_a_call() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(7, Instant.now()));
    try (var page = new Page(URI.create(live.toString().replaceFirst("^http", "ws")))) {
      page.await("snapshot");

      // When
      link.send(ExampleHall.called(8, "D-042", "1", Instant.now()));
      link.send(ExampleHall.called(9, "D-043", "2", Instant.now()));

      // Then
      page.await(message -> message.at("/call/number").asText().equals("D-042"));
      page.await(message -> message.at("/call/number").asText().equals("D-043"));
      assertThat(LAMP.poll(10, TimeUnit.SECONDS)).isTrue();
      assertThat(LAMP.poll(10, TimeUnit.SECONDS)).isFalse();
      assertThat(LAMP.poll(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// A hall where everything is broken except the lamp.
  public static final class Dead implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Broken.class);
    }
  }

  @Alternative
  @Singleton
  static final class Broken {
    @Produces
    @Alternative
    @Singleton
    HallDevices devices() {
      return new HallDevices(
          List.of(
              new Sign(
                  "1", new DeadSign(), new CallText("{number} -> {counter}"), Optional.empty())),
          List.of(new DeadChime()),
          List.of(new RecordedLamp()),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
  }

  private static final class DeadSign implements CallBoard {
    @Override
    public void show(String text, boolean flash) {
      throw new IllegalStateException("the sign is dead");
    }

    @Override
    public BoardStatus status() {
      return new BoardStatus(false, "", 0, 0);
    }

    @Override
    public void close() {}
  }

  private static final class DeadChime implements Chime {
    @Override
    public void strike() {
      throw new IllegalStateException("the chime is dead");
    }

    @Override
    public void close() {}
  }

  private static final class RecordedLamp implements Lamp {
    private volatile boolean on;

    @Override
    public void set(boolean on) {
      this.on = on;
      LAMP.add(on);
    }

    @Override
    public boolean isOn() {
      return on;
    }

    @Override
    public void close() {}
  }
}
