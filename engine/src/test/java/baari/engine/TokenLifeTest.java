package baari.engine;

import static baari.engine.Asked.call;
import static baari.engine.Asked.cancel;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.noShow;
import static baari.engine.Asked.recall;
import static baari.engine.Asked.start;
import static baari.engine.Happened.called;
import static baari.engine.Happened.calledOutOfTurn;
import static baari.engine.Happened.cancelled;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.notShown;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.recalled;
import static baari.engine.Happened.served;
import static baari.engine.Happened.started;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The life of a token: every legal move is possible, and no other.
final class TokenLifeTest {
  private static final String TOKEN = "D-001";

  /// The hall with the token in a state, and counter 2 open and free.
  private static Scenario with(String state) {
    Scenario waiting =
        given(dayOpened(), opened("1", "DOMI"), opened("2", "DOMI"), issued(TOKEN, "DOMI"));
    return switch (state) {
      case "waiting" -> waiting;
      case "called" -> waiting.and(called(TOKEN, "1"));
      case "serving" -> with("called").and(started(TOKEN, "1"));
      case "parked" -> with("serving").doing(Asked.park("1"));
      case "served" -> with("serving").and(served(TOKEN, "1"));
      case "no-show" -> with("called").and(notShown(TOKEN, "1"));
      case "cancelled" -> waiting.and(cancelled(TOKEN));
      case "expired" -> waiting.and(dayClosed());
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static Command move(String name) {
    return switch (name) {
      case "next" -> next("1");
      case "call" -> call("2", TOKEN, "in a hurry");
      case "recall" -> recall("1");
      case "start" -> start("1");
      case "complete" -> complete("1");
      case "no-show" -> noShow("1");
      case "transfer" -> Asked.toService("1", "ARMS", Position.ORIGINAL);
      case "cancel" -> cancel(TOKEN);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void a_waiting_token_may_be_called_or_cancelled() {
    with("waiting").when(move("next")).then(called(TOKEN, "1"));
    with("waiting").when(move("call")).then(calledOutOfTurn(TOKEN, "2", "in a hurry"));
    with("waiting").when(move("cancel")).then(cancelled(TOKEN));
  }

  @Test
  void a_called_token_may_be_recalled_started_not_shown_or_cancelled() {
    with("called").when(move("recall")).then(recalled(TOKEN, "1"));
    with("called").when(move("start")).then(started(TOKEN, "1"));
    with("called").when(move("no-show")).then(notShown(TOKEN, "1"));
    with("called").when(move("cancel")).then(cancelled(TOKEN));
  }

  @Test
  void a_token_that_is_served_may_be_completed() {
    with("serving").when(move("complete")).then(served(TOKEN, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"called", "serving"})
  void a_token_at_a_counter_may_be_transferred(String state) {
    Scenario hall = with(state);
    hall.when(move("transfer"))
        .then(
            Happened.toService(
                TOKEN, "1", "ARMS", false, hall.token(TOKEN).facts().waitingSince()));
  }

  @ParameterizedTest
  @CsvSource({
    "called,   complete",
    "serving,  recall",
    "serving,  start",
    "serving,  no-show",
    "serving,  cancel",
    "served,   cancel",
    "no-show,  cancel",
    "cancelled,cancel",
    "expired,  cancel",
    "called,   call",
    "serving,  call",
    "parked,   call",
    "served,   call",
    "no-show,  call",
    "cancelled,call",
    "expired,  call",
  })
  void any_other_move_is_refused_and_names_the_state(String state, String move) {
    with(state).when(move(move)).thenRefused(Refusal.TOKEN_IN_OTHER_STATE, TOKEN + " " + state);
  }

  @ParameterizedTest
  @CsvSource({"waiting", "parked", "served", "no-show", "cancelled", "expired"})
  void a_token_that_is_at_no_counter_cannot_be_moved_from_one(String state) {
    for (String move : List.of("recall", "start", "complete", "no-show", "transfer")) {
      with(state).when(move(move)).thenRefused(Refusal.COUNTER_HAS_NO_TOKEN, "1");
    }
  }

  @ParameterizedTest
  @CsvSource({"parked", "served", "no-show", "cancelled", "expired"})
  void a_token_at_its_end_is_never_next(String state) {
    with(state).when(next("1")).thenNothing();
  }

  @Test
  void a_cancellation_needs_a_reason_and_a_token() {
    with("waiting")
        .when(new Command.CancelToken(id(TOKEN), ""))
        .thenRefused(Refusal.REASON_MISSING, id(TOKEN));
    with("waiting").when(cancel("D-002")).thenRefused(Refusal.UNKNOWN_TOKEN, id("D-002"));
  }

  @Test
  void a_recall_is_the_same_call_again() {
    // Given
    Scenario hall = with("called");

    // When
    Scenario recalled = hall.doing(recall("1"), recall("1"));

    // Then
    assertThat(recalled.token(TOKEN))
        .isEqualTo(
            ((Token.Called) hall.token(TOKEN))
                .recall(hall.now())
                .recall(hall.now().plusSeconds(60)));
  }

  @ParameterizedTest
  @CsvSource({"waiting, 1", "called, 1", "serving, 1"})
  void a_journal_that_makes_an_illegal_move_is_not_believed(String state, String counter) {
    // Given
    Scenario hall = with(state);
    Event impossible =
        switch (state) {
          case "waiting" -> started(TOKEN, counter);
          case "called" -> served(TOKEN, counter);
          default -> called(TOKEN, counter);
        };

    // When // Then
    assertThatThrownBy(() -> hall.and(impossible))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(id(TOKEN));
  }

  @Test
  void an_entry_that_leaves_a_gap_is_not_believed() {
    // Given
    CentreState state = with("waiting").state();
    var gap =
        new Entry(
            Hall.CENTRE, state.sequence() + 2, Hall.START, "a", "b", List.of(called(TOKEN, "1")));

    // When // Then
    assertThatThrownBy(() -> Engine.evolve(state, gap)).isInstanceOf(IllegalStateException.class);
  }
}
