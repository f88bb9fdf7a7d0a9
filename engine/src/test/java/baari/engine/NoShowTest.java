package baari.engine;

import static baari.engine.Asked.next;
import static baari.engine.Asked.noShow;
import static baari.engine.Asked.recall;
import static baari.engine.Asked.reinstate;
import static baari.engine.Happened.called;
import static baari.engine.Happened.dayClosed;
import static baari.engine.Happened.dayOpened;
import static baari.engine.Happened.id;
import static baari.engine.Happened.issued;
import static baari.engine.Happened.notShown;
import static baari.engine.Happened.opened;
import static baari.engine.Happened.recalled;
import static baari.engine.Scenario.given;

import baari.engine.command.Refusal;
import baari.engine.offer.Catalogue;
import baari.engine.token.Position;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Recalls, no-shows, and citizens who come after all.
final class NoShowTest {
  private static final Scenario CALLED =
      given(dayOpened(), opened("1", "DOMI"), opened("2", "DOMI"))
          .and(issued("D-001", "DOMI"), issued("D-002", "DOMI"), called("D-001", "1"));

  private static final Scenario MISSED = CALLED.and(notShown("D-001", "1"));

  private static Scenario with(Position reinstateAt) {
    return MISSED.by(
        new Catalogue.TokenRules(
            Duration.ofMinutes(15),
            reinstateAt,
            3,
            Duration.ZERO,
            Duration.ZERO,
            Position.ORIGINAL));
  }

  @Test
  void a_token_is_recalled_as_often_as_is_allowed() {
    CALLED.doing(recall("1"), recall("1")).when(recall("1")).then(recalled("D-001", "1"));
    CALLED
        .doing(recall("1"), recall("1"), recall("1"))
        .when(recall("1"))
        .thenRefused(Refusal.RECALLS_USED_UP, "3");
  }

  @Test
  void a_recall_waits_for_the_cooldown_of_the_last_announcement() {
    // Given
    Scenario hall =
        CALLED.by(
            new Catalogue.TokenRules(
                Duration.ZERO,
                Position.BACK,
                3,
                Duration.ofSeconds(90),
                Duration.ZERO,
                Position.BACK));

    // When // Then
    hall.when(recall("1")).thenRefused(Refusal.RECALL_TOO_EARLY, "30 s");
    hall.later(Duration.ofSeconds(30)).when(recall("1")).then(recalled("D-001", "1"));
    hall.later(Duration.ofSeconds(30))
        .doing(recall("1"))
        .when(recall("1"))
        .thenRefused(Refusal.RECALL_TOO_EARLY, "30 s");
    hall.when(noShow("1")).then(notShown("D-001", "1"));
  }

  @Test
  void a_no_show_is_reinstated_at_its_original_time() {
    MISSED
        .when(reinstate("D-001"))
        .then(Happened.reinstated("D-001", Position.ORIGINAL, Hall.START.plusSeconds(180)));
    MISSED
        .and(issued("D-003", "DOMI", "senior"))
        .doing(reinstate("D-001"), next("2"))
        .when(next("1"))
        .then(called("D-001", "1"));
  }

  @Test
  void a_no_show_is_reinstated_at_the_front_or_at_the_back_where_the_centre_says_so() {
    // Given
    Scenario front = with(Position.FRONT);
    Scenario back = with(Position.BACK);

    // When // Then
    front.doing(reinstate("D-001")).when(next("2")).then(called("D-001", "2"));
    back.when(reinstate("D-001")).then(Happened.reinstated("D-001", Position.BACK, back.now()));
    back.doing(reinstate("D-001")).when(next("2")).then(called("D-002", "2"));
  }

  @Test
  void after_the_grace_nobody_is_reinstated() {
    // Given: a minute has passed since the no-show.
    Scenario last = MISSED.later(Duration.ofMinutes(14));

    // When // Then
    last.when(reinstate("D-001"))
        .then(Happened.reinstated("D-001", Position.ORIGINAL, Hall.START.plusSeconds(180)));
    last.later(Duration.ofMillis(1))
        .when(reinstate("D-001"))
        .thenRefused(Refusal.GRACE_IS_OVER, "15 min");
  }

  @Test
  void only_a_no_show_of_an_open_day_is_reinstated() {
    CALLED.when(reinstate("D-001")).thenRefused(Refusal.TOKEN_IN_OTHER_STATE, "D-001 called");
    CALLED.when(reinstate("D-009")).thenRefused(Refusal.UNKNOWN_TOKEN, id("D-009"));
    MISSED.and(dayClosed()).when(reinstate("D-001")).thenRefused(Refusal.DAY_NOT_OPEN, "");
  }
}
