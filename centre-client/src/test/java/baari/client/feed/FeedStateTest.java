package baari.client.feed;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ExampleHall;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage.Heartbeat;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedStateTest {
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
  private final FeedState feed = new FeedState();

  @Test
  void an_event_advances_the_state_and_brings_its_call() {
    // Given
    feed.accept(ExampleHall.snapshot(7, NOW));

    // When
    var step = feed.accept(ExampleHall.called(8, "D-042", "1", NOW));

    // Then
    assertThat(step)
        .isInstanceOfSatisfying(
            FeedStep.Advanced.class,
            advanced -> {
              assertThat(advanced.state().sequence()).isEqualTo(8);
              assertThat(advanced.calls()).extracting(CallView::number).containsExactly("D-042");
            });
  }

  @Test
  void an_event_that_skips_one_is_a_gap_and_changes_nothing() {
    // Given
    feed.accept(ExampleHall.snapshot(7, NOW));

    // When
    var step = feed.accept(ExampleHall.called(9, "D-042", "1", NOW));

    // Then
    assertThat(step).isInstanceOf(FeedStep.Gap.class);
    assertThat(feed.sequence()).isEqualTo(7);
  }

  @Test
  void an_event_that_is_already_in_the_state_is_passed_over() {
    // Given
    feed.accept(ExampleHall.snapshot(7, NOW));

    // When
    var step = feed.accept(ExampleHall.called(7, "D-042", "1", NOW));

    // Then
    assertThat(step).isInstanceOf(FeedStep.Alive.class);
  }

  @Test
  void an_event_before_any_snapshot_is_a_gap() {
    // When
    var step = feed.accept(ExampleHall.called(1, "D-042", "1", NOW));

    // Then
    assertThat(step).isInstanceOf(FeedStep.Gap.class);
  }

  @Test
  void a_second_snapshot_brings_only_the_calls_that_are_new_oldest_first() {
    // Given
    var known = ExampleHall.call(5, "D-001", "1", NOW);
    feed.accept(ExampleHall.snapshot(7, NOW, known));

    // When
    var step =
        feed.accept(
            ExampleHall.snapshot(
                20,
                NOW,
                ExampleHall.call(19, "D-003", "2", NOW),
                ExampleHall.call(12, "D-002", "3", NOW),
                known));

    // Then
    assertThat(step)
        .isInstanceOfSatisfying(
            FeedStep.Advanced.class,
            advanced ->
                assertThat(advanced.calls())
                    .extracting(CallView::number)
                    .containsExactly("D-002", "D-003"));
  }

  @Test
  void a_heartbeat_may_overtake_an_event_but_not_by_a_whole_beat() {
    // Given
    feed.accept(ExampleHall.snapshot(7, NOW));

    // When
    var first = feed.accept(new Heartbeat(8, NOW));
    var second = feed.accept(new Heartbeat(8, NOW.plusSeconds(5)));

    // Then
    assertThat(first).isInstanceOf(FeedStep.Alive.class);
    assertThat(second).isInstanceOf(FeedStep.Gap.class);
  }
}
