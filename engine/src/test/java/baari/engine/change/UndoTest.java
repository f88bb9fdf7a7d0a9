package baari.engine.change;

import static baari.engine.Asked.call;
import static baari.engine.Asked.cancel;
import static baari.engine.Asked.complete;
import static baari.engine.Asked.next;
import static baari.engine.Asked.noShow;
import static baari.engine.Asked.open;
import static baari.engine.Asked.park;
import static baari.engine.Asked.pause;
import static baari.engine.Asked.recall;
import static baari.engine.Asked.reinstate;
import static baari.engine.Asked.resume;
import static baari.engine.Asked.start;
import static baari.engine.Asked.undo;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.opened;
import static baari.engine.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Asked;
import baari.engine.Engine;
import baari.engine.Happened;
import baari.engine.Scenario;
import baari.engine.command.Command;
import baari.engine.command.Refusal;
import baari.engine.counter.LastAction;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong action is taken back: no token is lost, doubled or moved. Actions here are a minute
/// apart, so undoing is allowed for a minute.
final class UndoTest {
  private static final Scenario HALL =
      given(dayOpened(), opened("1", "DOMI"), opened("2", "DOMI"), opened("3", "ARMS"))
          .and(issued("D-001", "DOMI"), issued("D-002", "DOMI"), issued("D-003", "DOMI"))
          .by(
              new Catalogue.TokenRules(
                  Duration.ofMinutes(15),
                  Position.ORIGINAL,
                  3,
                  Duration.ZERO,
                  Duration.ofMinutes(1),
                  Position.ORIGINAL));

  private static final Scenario CALLED = HALL.doing(next("1"));
  private static final Scenario SERVING = CALLED.doing(start("1"));

  private static Command move(String name) {
    return switch (name) {
      case "next" -> next("1");
      case "call" -> call("1", "D-002", "in a hurry");
      case "start" -> start("1");
      case "complete" -> complete("1");
      case "no-show" -> noShow("1");
      case "park" -> park("1");
      case "transfer" -> Asked.toService("1", "ARMS", Position.BACK);
      case "return" ->
          new Command.Transfer(
              "1", Optional.of("ARMS"), Optional.empty(), Position.FRONT, true, Happened.WHY);
      case "resume" -> resume("1", "D-001");
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "next,     waiting, CALL",
    "call,     waiting, CALL",
    "start,    called,  START",
    "no-show,  called,  NO_SHOW",
    "park,     called,  PARK",
    "park,     serving, PARK",
    "complete, serving, COMPLETE",
    "transfer, called,  TRANSFER",
    "return,   serving, TRANSFER",
    "resume,   parked,  RESUME",
  })
  void an_action_is_taken_back_and_everything_is_as_before(
      String action, String state, LastAction.Action undone) {
    // Given
    Scenario before =
        switch (state) {
          case "waiting" -> HALL;
          case "called" -> CALLED;
          case "serving" -> SERVING;
          case "parked" -> SERVING.doing(park("1"));
          default -> throw new IllegalArgumentException(state);
        };
    Scenario done = before.doing(move(action));

    // When
    Scenario back = done.doing(undo("1"));

    // Then
    String token = action.equals("call") ? "D-002" : "D-001";
    done.when(undo("1")).then(new Event.ActionUndone(id(token), "1", undone));
    assertThat(back.state().tokens()).isEqualTo(before.state().tokens());
    assertThat(back.state().counters()).isEqualTo(before.state().counters());
    assertThat(order(back)).isEqualTo(order(before));
    back.when(undo("1")).thenRefused(Refusal.NOTHING_TO_UNDO, "1");
  }

  private static List<String> order(Scenario hall) {
    return Engine.upcoming(hall.state(), "2", hall.now(), 9).stream().map(Token::id).toList();
  }

  @Test
  void a_step_of_a_journey_is_taken_back() {
    // Given
    Scenario serving = HALL.doing(open("4"), Asked.issue("LIC", "L-001"), next("4"), start("4"));

    // When
    Scenario back = serving.doing(complete("4"), undo("4"));

    // Then
    assertThat(back.state().tokens()).isEqualTo(serving.state().tokens());
  }

  @Test
  void who_is_called_by_mistake_keeps_the_overtakes_and_so_do_the_others() {
    // Given: D-001 has been overtaken once, by D-002 who is senior.
    Scenario overtaken =
        given(dayOpened(), opened("1", "DOMI"))
            .and(issued("D-001", "DOMI"), issued("D-002", "DOMI", "senior"))
            .and(issued("D-003", "DOMI", "senior"), issued("D-004", "DOMI", "senior"))
            .by(
                new Catalogue.TokenRules(
                    Duration.ZERO,
                    Position.BACK,
                    3,
                    Duration.ZERO,
                    Duration.ofHours(1),
                    Position.BACK))
            .doing(next("1"), start("1"), complete("1"));

    // When
    Scenario back = overtaken.doing(next("1"), undo("1"));

    // Then: the mistaken call of D-003 still counts.
    assertThat(back.state().lane(new Lane.OfService("DOMI")).mostOvertaken()).isEqualTo(2);
    back.when(next("1")).then(Happened.called("D-001", "1"));
  }

  @Test
  void after_its_time_nothing_is_taken_back() {
    CALLED.later(Duration.ofMillis(1)).when(undo("1")).thenRefused(Refusal.UNDO_TOO_LATE, "60 s");
  }

  @Test
  void who_has_moved_on_is_not_fetched_back() {
    Scenario longer =
        HALL.by(
            new Catalogue.TokenRules(
                Duration.ofHours(1),
                Position.ORIGINAL,
                3,
                Duration.ZERO,
                Duration.ofHours(1),
                Position.ORIGINAL));
    longer
        .doing(next("1"), Asked.toService("1", "ARMS", Position.FRONT), next("3"))
        .when(undo("1"))
        .thenRefused(Refusal.TOKEN_MOVED_ON, "D-001");
    longer
        .doing(next("1"), noShow("1"), reinstate("D-001"))
        .when(undo("1"))
        .thenRefused(Refusal.TOKEN_MOVED_ON, "D-001");
    longer
        .doing(next("1"), cancel("D-001"))
        .when(undo("1"))
        .thenRefused(Refusal.TOKEN_MOVED_ON, "D-001");
  }

  @Test
  void news_of_the_paper_is_no_move() {
    // Given
    Scenario printed =
        CALLED
            .doing(new Command.ReportTicket(id("D-001"), PaperState.PRINTED, ""))
            .by(
                new Catalogue.TokenRules(
                    Duration.ZERO,
                    Position.BACK,
                    3,
                    Duration.ZERO,
                    Duration.ofHours(1),
                    Position.BACK));

    // When
    Scenario back = printed.doing(undo("1"));

    // Then
    assertThat(back.token("D-001").facts().ticket()).isEqualTo(PaperState.PRINTED);
  }

  @Test
  void a_counter_that_is_paused_gets_nobody_back() {
    SERVING
        .doing(complete("1"))
        .later(Duration.ofMinutes(-1))
        .doing(pause("1"))
        .when(undo("1"))
        .thenRefused(Refusal.COUNTER_NOT_OPEN, "1");
  }

  @Test
  void what_was_announced_twice_and_what_a_day_has_closed_stays() {
    CALLED.doing(recall("1")).when(undo("1")).thenRefused(Refusal.NOTHING_TO_UNDO, "1");
    SERVING
        .doing(complete("1"))
        .and(dayClosed())
        .when(undo("1"))
        .thenRefused(Refusal.NOTHING_TO_UNDO, "1");
    HALL.when(undo("2")).thenRefused(Refusal.NOTHING_TO_UNDO, "2");
    HALL.when(undo("99")).thenRefused(Refusal.UNKNOWN_COUNTER, "99");
  }
}
