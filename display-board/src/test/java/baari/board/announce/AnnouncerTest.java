package baari.board.announce;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.config.AnnounceRule;
import baari.client.ExampleHall;
import baari.client.loop.ManualLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private static final Duration EACH = Duration.ofSeconds(4);

  private final ManualLoop loop = new ManualLoop();
  private final List<String> made = new ArrayList<>();
  private final Announcer announcer =
      new Announcer(
          loop,
          new AnnounceRule(2, EACH),
          announcement -> made.add(announcement.call().number() + " " + announcement.moment()));

  @Test
  void a_lone_call_is_made_twice() {
    // When
    call("D-001");
    loop.pass(EACH.multipliedBy(3));

    // Then
    assertThat(made).containsExactly("D-001 STARTED", "D-001 REPEATED", "D-001 ENDED");
  }

  @Test
  void announcements_do_not_overlap_and_are_made_once_while_others_wait() {
    // When
    call("D-001");
    call("D-002");
    call("D-003");
    loop.pass(EACH.multipliedBy(10));

    // Then
    assertThat(made)
        .containsExactly(
            "D-001 STARTED",
            "D-001 ENDED",
            "D-002 STARTED",
            "D-002 ENDED",
            "D-003 STARTED",
            "D-003 REPEATED",
            "D-003 ENDED");
  }

  @Test
  void nothing_starts_before_its_turn() {
    // Given
    call("D-001");
    call("D-002");

    // When
    loop.pass(EACH.minusMillis(1));

    // Then
    assertThat(made).containsExactly("D-001 STARTED");
  }

  @Test
  void a_number_that_already_waits_is_not_queued_twice() {
    // Given
    call("D-001");
    call("D-002");

    // When
    call("D-002");
    loop.pass(EACH.multipliedBy(10));

    // Then
    assertThat(made).filteredOn("D-002 STARTED"::equals).hasSize(1);
  }

  @Test
  void a_recall_of_the_number_being_announced_follows_it() {
    // Given
    call("D-001");

    // When
    call("D-001");
    loop.pass(EACH.multipliedBy(10));

    // Then
    assertThat(made)
        .containsExactly(
            "D-001 STARTED", "D-001 ENDED", "D-001 STARTED", "D-001 REPEATED", "D-001 ENDED");
  }

  @Test
  void when_too_many_wait_the_oldest_is_dropped_and_counted() {
    // When
    for (int i = 0; i <= Announcer.BOUND + 1; i++) {
      call("D-%03d".formatted(i));
    }
    loop.pass(EACH.multipliedBy(100));

    // Then
    assertThat(announcer.dropped()).isEqualTo(1);
    assertThat(made).contains("D-000 STARTED", "D-002 STARTED").doesNotContain("D-001 STARTED");
  }

  private void call(String number) {
    announcer.announce(ExampleHall.call(1, number, "1", loop.instant()));
  }
}
