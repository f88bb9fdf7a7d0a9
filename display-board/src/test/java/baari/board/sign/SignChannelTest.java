package baari.board.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.centre.CentreNames;
import baari.board.config.CallText;
import baari.board.device.HallDevices;
import baari.board.device.Sign;
import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.board.health.ShownReport;
import baari.client.CentreAddress;
import baari.client.ExampleHall;
import baari.client.FakeCentre;
import baari.client.feed.FeedConnector;
import baari.client.feed.FeedLink;
import baari.client.feed.FeedListener;
import baari.client.feed.FeedReader;
import baari.client.feed.FeedSettings;
import baari.client.feed.ServerClock;
import baari.client.loop.ManualLoop;
import baari.drivers.device.board.CallBoard;
import baari.protocol.feed.BoardState;
import baari.protocol.feed.CallView;
import baari.protocol.feed.CounterState;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.protocol.token.TokenState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a hall's sign and a counter's own sign show when the state of a call changes.
class SignChannelTest {
  private static final String COUNTER = "1";
  private static final String NUMBER = "D-042";

  private final ManualLoop loop = new ManualLoop();
  private final Vertx vertx = Vertx.vertx();
  private final Front hall = new Front();
  private final Front own = new Front();
  private final SignChannel signs =
      new SignChannel(
          loop,
          loop,
          new HallDevices(
              List.of(sign("1", hall, Optional.empty()), sign("c1", own, Optional.of(COUNTER))),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          new CentreNames(),
          report());
  private StateView state = ExampleHall.snapshot(7, loop.instant()).state();

  @BeforeEach
  void call() {
    var called = ExampleHall.called(8, NUMBER, COUNTER, loop.instant());
    signs.called(ExampleHall.call(8, NUMBER, COUNTER, loop.instant()));
    update(called);
    loop.pass(SignRota.TURN);
    assertThat(List.of(hall.text, own.text)).containsExactly(NUMBER, NUMBER);
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_citizen_who_is_served_leaves_the_halls_sign_and_stays_on_the_counters_own() {
    // When
    update(atCounter(9, TokenState.SERVING));

    // Then
    assertThat(hall.text).isEmpty();
    loop.pass(CallView.LASTS);
    assertThat(own.text).isEqualTo(NUMBER);
  }

  @Test
  void a_citizen_who_did_not_come_leaves_both_signs() {
    // When
    update(atCounter(9, null));

    // Then
    assertThat(List.of(hall.text, own.text)).containsExactly("", "");
  }

  private void update(FeedMessage.Event event) {
    state = BoardState.apply(state, event);
    signs.updated(new BoardUpdate.Changed(state, event));
  }

  /// @param now the new state of the citizen's token; null when nobody is at the counter any more
  private FeedMessage.Event atCounter(long sequence, @Nullable TokenState now) {
    var token =
        now == null
            ? null
            : new CounterView.AtCounter("20261123-" + NUMBER, NUMBER, "DOMI", now, loop.instant());
    return new FeedMessage.Event(
        sequence,
        sequence - 1,
        loop.instant(),
        "Changed",
        ExampleHall.DAY,
        null,
        List.of(new CounterView(COUNTER, CounterState.OPEN, token)),
        List.of(),
        null);
  }

  private static Sign sign(String id, CallBoard board, Optional<String> counter) {
    return new Sign(id, board, new CallText("{number}"), counter);
  }

  /// A report without a receiver: there is no server, and these signs send no text on a line.
  private ShownReport report() {
    var settings =
        new FeedSettings(
            new CentreAddress(URI.create("http://127.0.0.1"), "lahore", FakeCentre.KEY),
            FeedSettings.SILENCE,
            FeedSettings.ANNOUNCE_WITHIN);
    var time = new ServerClock(loop);
    var feed =
        new FeedReader(
            loop,
            settings,
            new FeedConnector(vertx, settings),
            FakeCentre.json(),
            new Deaf(),
            loop,
            time);
    return new ShownReport(feed, new BoardView(loop), time, new SimpleMeterRegistry());
  }

  private static final class Deaf implements FeedListener {
    @Override
    public void changed(StateView state, FeedMessage message, List<CallView> announced) {}

    @Override
    public void link(FeedLink link) {}
  }

  /// What a person reads on a sign.
  private static final class Front implements CallBoard {
    private String text = "";

    @Override
    public void show(String text, boolean flash) {
      this.text = text;
    }

    @Override
    public BoardStatus status() {
      return new BoardStatus(true, "", 0, 0);
    }

    @Override
    public void close() {}
  }
}
