package baari.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.protocol.feed.CallView;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.WaitingView;
import baari.server.desk.Committed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The channel between desk and board may lose messages. The board must still show the right state.
final class BoardTest {
  private CentreState stored = Hall.state(ViewedHall.centre().catalogue());
  private Instant now = Hall.START;
  private Board board = new Board(() -> stored);

  @BeforeEach
  void a_day_with_two_waiting_and_two_counters_open() {
    store(new Command.OpenDay(Hall.DAY));
    store(new Command.OpenCounter("1"));
    store(new Command.OpenCounter("2"));
    store(issue("DOMI"));
    store(issue("DOMI"));
    board = new Board(() -> stored);
  }

  @Test
  void a_call_whose_predecessor_was_lost_is_shown_at_once() {
    // Given
    CallView known = call("1");
    store(issue("ARMS"));

    // When
    Boards.Changes changes = board.take(store(new Command.CallNext("2")));

    // Then
    assertThat(changes).isEqualTo(new Boards.Changes.Anew(Hall.CENTRE));
    assertThat(calls()).extracting(CallView::counter).containsExactly("2", "1");
    assertThat(calls().getFirst().sequence()).isEqualTo(stored.sequence());
    assertThat(calls().getLast()).isEqualTo(known);
  }

  @Test
  void a_lost_last_message_is_noticed_without_another() {
    // Given
    store(new Command.CallNext("1"));

    // When
    boolean first = board.catchUp();
    boolean second = board.catchUp();

    // Then
    assertThat(first).as("it may still be on its way").isFalse();
    assertThat(second).isTrue();
    assertThat(calls()).extracting(CallView::counter).containsExactly("1");
    assertThat(board.catchUp()).isFalse();
  }

  @Test
  void a_message_that_came_late_is_no_loss() {
    // Given
    Committed late = store(new Command.CallNext("1"));
    boolean before = board.catchUp();

    // When
    Boards.Changes changes = board.take(late);

    // Then
    assertThat(changes).isEqualTo(new Boards.Changes.Followed(Hall.CENTRE, late.steps()));
    assertThat(before || board.catchUp()).isFalse();
  }

  @Test
  void what_came_before_a_new_start_is_not_repeated() {
    // Given
    Committed overtaken = store(new Command.CallNext("1"));
    board.take(store(new Command.CallNext("2")));

    // When
    Boards.Changes changes = board.take(overtaken);

    // Then
    assertThat(changes).isEqualTo(new Boards.Changes.Followed(Hall.CENTRE, List.of()));
    assertThat(board.state(now).sequence()).isEqualTo(stored.sequence());
  }

  @Test
  void a_publication_shows_what_is_offered_now_and_readers_take_the_whole_state() {
    // Given
    Catalogue old = ViewedHall.centre().catalogue();
    var changed =
        new Catalogue(
            Map.of("POST", new Catalogue.Service("POST", "P")),
            old.priorityClasses(),
            Map.of("9", new Catalogue.CounterPlan("9", List.of("POST"))),
            old.ordinaryClass(),
            old.maxOvertakes());
    stored = Hall.state(old);
    board = new Board(() -> stored);
    long before = stored.sequence();

    // When
    Boards.Changes changes =
        board.take(store(new Command.PublishConfiguration("{}", changed, "file", "so")));

    // Then
    assertThat(changes).isEqualTo(new Boards.Changes.Anew(Hall.CENTRE));
    assertThat(board.since(before)).isEmpty();
    assertThat(board.state(now).waiting()).extracting(WaitingView::service).containsExactly("POST");
    assertThat(board.state(now).counters()).extracting(CounterView::id).containsExactly("9");
  }

  private CallView call(String counter) {
    board.take(store(new Command.CallNext(counter)));
    return calls().getFirst();
  }

  private List<CallView> calls() {
    return board.state(now).lastCalls();
  }

  private static Command issue(String service) {
    return new Command.IssueToken(service, Optional.empty(), "en", "code");
  }

  /// Stores what the command does, as the desk would. The caller may lose the message about it.
  private Committed store(Command command) {
    now = now.plusSeconds(1);
    if (Engine.decide(stored, new Request("id", "test", now, command))
        instanceof Decision.Accepted(List<Event> events)) {
      CentreState before = stored;
      var entry = new Entry(Hall.CENTRE, before.sequence() + 1, now, "test", "id", events);
      stored = Engine.evolve(before, entry);
      return new Committed(Hall.CENTRE, List.of(new Committed.Step(before, entry, stored)));
    }
    throw new AssertionError(command + " was refused");
  }
}
