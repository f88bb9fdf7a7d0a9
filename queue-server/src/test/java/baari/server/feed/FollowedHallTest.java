package baari.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.RandomCommands;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.protocol.feed.BoardState;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.server.centre.Centre;
import baari.server.desk.Committed;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A board that only applies events must show the same as a fresh snapshot.
final class FollowedHallTest {
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void a_board_that_follows_the_events_shows_what_a_snapshot_shows() throws Exception {
    Centre centre = ViewedHall.centre();
    for (long seed = 0; seed < 60; seed++) {
      follow(centre, seed);
    }
  }

  private static void follow(Centre centre, long seed) {
    var commands = new RandomCommands(new SplittableRandom(seed), true);
    CentreState state = Hall.state(centre.catalogue());
    StateView board = StateViews.of(state, Hall.START);
    for (int step = 0; step < 200; step++) {
      Instant now = Hall.START.plusSeconds(20L * step);
      var request = new Request("id", "sim", now, commands.next(state));
      if (Engine.decide(state, request) instanceof Decision.Accepted(List<Event> events)
          && !events.isEmpty()) {
        var entry = new Entry(Hall.CENTRE, state.sequence() + 1, now, "sim", "id", events);
        CentreState after = Engine.evolve(state, entry);
        FeedMessage.Event event = FeedEvents.of(new Committed.Step(state, entry, after));
        board = BoardState.apply(board, event);
        state = after;
        StateView fresh = StateViews.of(state, now);
        assertThat(withoutCalls(board))
            .as("seed %d, step %d: %s", seed, step, request.command())
            .isEqualTo(withoutCalls(fresh));
        assertThat(board.lastCalls()).hasSizeLessThanOrEqualTo(BoardState.LAST_CALLS);
        assertThat(event.call() == null || event.call().equals(board.lastCalls().getFirst()))
            .isTrue();
      }
    }
  }

  /// A snapshot contains only the calls that are still current. A follower also has earlier calls.
  private static StateView withoutCalls(StateView view) {
    return new StateView(
        view.centre(),
        view.sequence(),
        view.at(),
        view.configuration(),
        view.businessDay(),
        view.waiting(),
        view.counters(),
        List.of(),
        view.emergencies());
  }
}
