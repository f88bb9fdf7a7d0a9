package baari.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ExampleHall;
import baari.client.FakeCentre;
import baari.client.loop.VertxLoop;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.FeedMessage.Heartbeat;
import baari.protocol.feed.StateView;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FeedReaderTest {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration ANNOUNCE_WITHIN = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx();
  private final FakeCentre server = new FakeCentre(ExampleHall.centre());
  private final Heard heard = new Heard();
  private final FeedSettings settings =
      new FeedSettings(server.address(), SILENCE, ANNOUNCE_WITHIN);
  private final FeedReader reader =
      new FeedReader(
          new VertxLoop(vertx),
          settings,
          new FeedConnector(vertx, settings),
          FakeCentre.json(),
          heard,
          Clock.systemUTC(),
          new ServerClock(Clock.systemUTC()));

  @BeforeEach
  void start() throws InterruptedException {
    reader.start();
    assertThat(heard.link().live()).isFalse();
  }

  @AfterEach
  void end() {
    reader.close();
    server.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void takes_a_snapshot_and_applies_events() throws InterruptedException {
    // Given
    var connection = server.connection();
    assertThat(connection.query()).isEmpty();
    connection.send(ExampleHall.snapshot(7, Instant.now()));

    // When
    connection.send(ExampleHall.called(8, "D-042", "1", Instant.now()));

    // Then
    assertThat(heard.state().sequence()).isEqualTo(7);
    assertThat(heard.state().sequence()).isEqualTo(8);
    assertThat(heard.call().number()).isEqualTo("D-042");
    assertThat(heard.link().live()).isTrue();
  }

  @Test
  void catches_up_from_its_sequence_after_a_lost_connection() throws InterruptedException {
    // Given
    live(7);

    // When
    server.stop();

    // Then
    assertThat(heard.link().live()).isFalse();
    server.restart();
    var again = server.connection();
    assertThat(again.query()).isEqualTo("from=7");
    again.send(new Heartbeat(7, Instant.now()));
    assertThat(heard.link().live()).isTrue();
    again.send(ExampleHall.called(8, "D-042", "1", Instant.now()));
    assertThat(heard.call().number()).isEqualTo("D-042");
  }

  @Test
  void asks_for_a_snapshot_after_a_gap() throws InterruptedException {
    // Given
    var connection = live(7);

    // When
    connection.send(ExampleHall.called(10, "D-042", "1", Instant.now()));

    // Then
    assertThat(server.connection().query()).isEmpty();
    assertThat(heard.link().live()).isFalse();
  }

  @Test
  void asks_for_a_snapshot_after_an_unreadable_message() throws InterruptedException {
    // Given
    var connection = live(7);

    // When
    connection.sendText("{\"type\":");

    // Then
    assertThat(server.connection().query()).isEmpty();
  }

  @Test
  void a_silent_server_is_not_live_since_it_was_last_heard() throws InterruptedException {
    // Given
    var before = Instant.now();
    live(7);
    var after = Instant.now();

    // When the server says nothing more
    var link = heard.link();

    // Then
    assertThat(link.live()).isFalse();
    assertThat(link.since()).isBetween(before, after);
    assertThat(server.connection().query()).isEqualTo("from=7");
  }

  @Test
  void heartbeats_keep_the_link_alive_beyond_the_silence() throws InterruptedException {
    // Given
    var connection = live(7);
    var lastBeat = new Instant[1];

    // When
    for (int beat = 0; beat < 4; beat++) {
      assertThat(heard.nextLink(SILENCE.dividedBy(2))).isNull();
      lastBeat[0] = Instant.now();
      connection.send(new Heartbeat(7, lastBeat[0]));
    }

    // Then
    var link = heard.link();
    assertThat(link.live()).isFalse();
    assertThat(link.since()).isAfterOrEqualTo(lastBeat[0]);
  }

  @Test
  void calls_that_were_missed_long_ago_are_shown_but_not_announced() throws InterruptedException {
    // Given
    live(7);
    server.stop();
    server.restart();
    var again = server.connection();
    var now = Instant.now();

    // When
    again.send(
        ExampleHall.snapshot(
            20,
            now,
            ExampleHall.call(19, "D-003", "2", now.minusSeconds(2)),
            ExampleHall.call(12, "D-002", "3", now.minusSeconds(31))));

    // Then
    assertThat(heard.state().lastCalls()).extracting(CallView::number).contains("D-002");
    assertThat(heard.call().number()).isEqualTo("D-003");
    assertThat(heard.calls).isEmpty();
  }

  @Test
  void an_old_call_is_told_by_the_servers_clock() throws InterruptedException {
    // Given a server whose clock is an hour behind
    var serverNow = Instant.now().minus(Duration.ofHours(1));
    var connection = live(7);
    connection.send(new Heartbeat(7, serverNow));

    // When
    connection.send(ExampleHall.called(8, "D-042", "1", serverNow));

    // Then
    assertThat(heard.call().number()).isEqualTo("D-042");
  }

  @Test
  void tells_the_server_what_is_shown() throws InterruptedException {
    // Given
    var connection = live(7);

    // When
    reader.shown(7);

    // Then
    assertThat(connection.shown()).isEqualTo(7);
  }

  private FakeCentre.Connection live(long sequence) throws InterruptedException {
    var connection = server.connection();
    connection.send(ExampleHall.snapshot(sequence, Instant.now()));
    assertThat(heard.link().live()).isTrue();
    assertThat(heard.state().sequence()).isEqualTo(sequence);
    return connection;
  }

  /// What the reader reported, in order.
  private static final class Heard implements FeedListener {
    private final BlockingQueue<StateView> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallView> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<FeedLink> links = new LinkedBlockingQueue<>();

    StateView state() throws InterruptedException {
      return taken(states);
    }

    CallView call() throws InterruptedException {
      return taken(calls);
    }

    FeedLink link() throws InterruptedException {
      return taken(links);
    }

    @org.jspecify.annotations.Nullable
    FeedLink nextLink(Duration within) throws InterruptedException {
      return links.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
      T taken = queue.poll(10, TimeUnit.SECONDS);
      if (taken == null) {
        throw new AssertionError("the reader reported nothing within 10 s");
      }
      return taken;
    }

    @Override
    public void changed(StateView state, FeedMessage message, List<CallView> announced) {
      states.add(state);
      calls.addAll(announced);
    }

    @Override
    public void link(FeedLink link) {
      links.add(link);
    }
  }
}
