package baari.server.desk;

import static baari.server.desk.BigHall.answer;
import static baari.server.desk.BigHall.ask;
import static baari.server.desk.BigHall.issue;
import static baari.server.desk.BigHall.next;
import static baari.server.desk.BigHall.open;
import static baari.server.desk.BigHall.openDay;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.machine.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A journal whose last entry is in the future.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class WayBackTest {
  private static final Instant RIGHT = Instant.parse("2026-11-23T05:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(2);

  private final SettableClock clock = new SettableClock(RIGHT.plus(AHEAD));
  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void time_goes_on_after_a_start_with_the_right_clock_and_the_way_back_is_recorded()
      throws Exception {
    // Given
    morning();

    // When
    clock.jump(AHEAD.negated());
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      Token second = issued(desk, "second");
      clock.move(Duration.ofSeconds(7));
      Token third = issued(desk, "third");

      // Then
      assertThat(second.facts().issuedAt()).isEqualTo(RIGHT);
      assertThat(third.facts().issuedAt()).isEqualTo(RIGHT.plusSeconds(7));
      for (String expected : List.of("D-001", "D-002", "D-003")) {
        int counter = Integer.parseInt(expected.substring(2));
        answer(ask(desk, "open" + expected, open(counter)));
        Answer called = answer(ask(desk, "next" + expected, next(counter)));
        assertThat(((Answer.Moved) called).token().facts().number()).hasToString(expected);
      }
      assertThat(waysBack()).containsExactly(new Event.TimeSetBack(RIGHT.plus(AHEAD)));
    }
  }

  @Test
  void the_same_holds_for_a_clock_that_is_put_right_while_the_server_runs() throws Exception {
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      // Given
      answer(ask(desk, "day", openDay()));
      issued(desk, "first");

      // When
      clock.jump(AHEAD.negated());
      Token second = issued(desk, "second");

      // Then
      assertThat(second.facts().issuedAt()).isEqualTo(RIGHT);
      assertThat(desk.state(BigHall.CENTRE).tokens().values())
          .allMatch(token -> !token.facts().waitingSince().isAfter(RIGHT));
      assertThat(waysBack()).hasSize(1);
    }
  }

  @Test
  void what_is_replayed_is_what_was() throws Exception {
    // Given
    morning();
    clock.jump(AHEAD.negated());
    CentreState live;
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      issued(desk, "second");
      live = desk.state(BigHall.CENTRE);
    }

    // When
    try (Desk again = BigHall.desk(journal, _ -> {}, clock)) {
      CentreState replayed = again.state(BigHall.CENTRE);
      issued(again, "third");

      // Then
      assertThat(replayed).isEqualTo(live);
      assertThat(waysBack()).hasSize(1);
    }
  }

  @Test
  void a_step_back_of_less_than_a_minute_is_waited_for() throws Exception {
    // Given
    morning();

    // When
    clock.jump(Duration.ofSeconds(-59));
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      issued(desk, "second");
    }

    // Then
    assertThat(waysBack()).isEmpty();
    assertThat(journal.disk().entries()).extracting(Entry::at).isSorted();
  }

  private void morning() throws Exception {
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      answer(ask(desk, "day", openDay()));
      issued(desk, "first");
    }
  }

  private List<Event> waysBack() {
    return journal.disk().entries().stream()
        .flatMap(entry -> entry.events().stream())
        .filter(Event.TimeSetBack.class::isInstance)
        .toList();
  }

  private static Token issued(Desk desk, String key) throws Exception {
    return ((Answer.Issued) answer(ask(desk, key, issue(key)))).token();
  }
}
