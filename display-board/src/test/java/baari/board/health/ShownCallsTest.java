package baari.board.health;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ExampleHall;
import baari.protocol.feed.CallView;
import baari.protocol.feed.StateView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownCallsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
  private static final CallView FIRST = ExampleHall.call(7, "D-001", "1", NOW);
  private static final CallView SECOND = ExampleHall.call(9, "D-002", "2", NOW);

  private final FirstShown shown = new FirstShown();
  private final StateView both = ExampleHall.snapshot(10, NOW, SECOND, FIRST).state();

  @Test
  void a_call_counts_when_it_is_shown_and_not_before() {
    // When
    var calls = shown.reach(8, both);

    // Then
    assertThat(calls).containsExactly(FIRST);
  }

  @Test
  void a_call_that_comes_back_counts_once() {
    // Given
    shown.reach(9, both);

    // When
    var back = shown.reach(7, both);
    var again = shown.reach(9, both);

    // Then
    assertThat(back).isEmpty();
    assertThat(again).isEmpty();
  }

  @Test
  void a_journal_that_begins_anew_counts_anew() {
    // Given
    shown.reach(100, ExampleHall.snapshot(100, NOW).state());

    // When
    var calls = shown.reach(9, both);

    // Then
    assertThat(calls).containsExactly(SECOND, FIRST);
  }
}
