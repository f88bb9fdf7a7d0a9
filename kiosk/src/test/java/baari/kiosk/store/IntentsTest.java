package baari.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import baari.kiosk.store.Intents.Begun;
import baari.kiosk.store.LeaseStore.Wanted;
import baari.protocol.lease.LeaseView;
import baari.protocol.token.IssueRequest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class IntentsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  @TempDir Path dir;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private KioskStore store;
  private TapStore taps;
  private Intents intents;

  @BeforeEach
  void open() {
    store = new KioskStore(dir);
    taps = new TapStore(store, JsonMapper.builder().addModule(new JavaTimeModule()).build());
    intents = new Intents(store, taps, nanos::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_tap_is_abandoned_ten_seconds_after_its_last_try() {
    // Given
    assertThat(intents.begin("a")).isEqualTo(Begun.FIRST);
    seconds(60);
    assertThat(intents.abandoned()).isEmpty();
    intents.end("a");
    seconds(9);
    assertThat(intents.abandoned()).isEmpty();
    assertThat(intents.begin("a")).isEqualTo(Begun.AGAIN);
    intents.end("a");
    seconds(9);
    assertThat(intents.abandoned()).isEmpty();

    // When
    seconds(1);

    // Then
    assertThat(intents.abandoned()).containsExactly("a");
  }

  @Test
  void a_tap_from_before_a_power_cut_may_be_tried_again_for_ten_seconds() {
    // Given
    intents.begin("a");

    // When
    store.close();
    open();

    // Then
    assertThat(intents.abandoned()).isEmpty();
    assertThat(intents.isHeldBack("b")).isTrue();
    assertThat(intents.isHeldBack("a")).isFalse();
    seconds(10);
    assertThat(intents.abandoned()).containsExactly("a");
    assertThat(intents.begin("a")).isEqualTo(Begun.AGAIN);
  }

  @Test
  void of_two_taps_from_before_a_power_cut_neither_waits_for_the_other() {
    // Given
    intents.begin("a");
    intents.begin("b");

    // When
    store.close();
    open();

    // Then
    for (var key : List.of("b", "a")) {
      assertThat(intents.isHeldBack(key)).isFalse();
      assertThat(intents.begin(key)).isEqualTo(Begun.AGAIN);
      intents.end(key);
      assertThat(intents.isHeldBack("c")).isTrue();
    }
    intents.settle("a");
    assertThat(intents.isHeldBack("c")).isTrue();
    intents.settle("b");
    assertThat(intents.isHeldBack("c")).isFalse();
  }

  @Test
  void a_tap_is_either_tried_or_taken_back() {
    // Given
    intents.begin("a");

    // Then
    assertThat(intents.beginWithdrawal("a")).isFalse();
    intents.end("a");
    assertThat(intents.beginWithdrawal("a")).isTrue();
    assertThat(intents.begin("a")).isEqualTo(Begun.BEING_WITHDRAWN);
    intents.endWithdrawal("a");
    assertThat(intents.begin("a")).isEqualTo(Begun.AGAIN);
  }

  @Test
  void a_tap_that_got_its_number_since_it_was_abandoned_is_not_taken_back() {
    // Given
    intents.begin("a");
    intents.begin("b");
    intents.end("a");
    intents.end("b");
    seconds(10);
    assertThat(intents.abandoned()).containsExactlyInAnyOrder("a", "b");

    // When
    assertThat(intents.begin("b")).isEqualTo(Begun.AGAIN);
    intents.settle("b");
    intents.end("b");

    // Then
    assertThat(intents.beginWithdrawal("b")).isFalse();
    assertThat(intents.begin("b")).isEqualTo(Begun.FIRST);
    assertThat(intents.beginWithdrawal("a")).isTrue();
  }

  @Test
  void a_tap_whose_citizen_holds_another_number_is_taken_back_at_once() {
    // Given
    var leases = new LeaseStore(store, taps);
    leases.add(new LeaseView("20261123-D-1", "D", 1, 9, DAY, NOW));
    intents.begin("a");
    leases.give(
        new Wanted("a", new IssueRequest("DOMI", null, "en"), "D", "ordinary", "en"), DAY, NOW);

    // When
    intents.end("a");

    // Then
    assertThat(intents.abandoned()).containsExactly("a");
    assertThat(intents.isHeldBack("b")).isFalse();
  }

  @Test
  void what_is_settled_is_forgotten() {
    // Given
    intents.begin("a");

    // When
    intents.settle("a");
    intents.end("a");
    seconds(10);

    // Then
    assertThat(intents.abandoned()).isEmpty();
    assertThat(intents.begin("a")).isEqualTo(Begun.FIRST);
  }

  private void seconds(int count) {
    nanos.addAndGet(count * 1_000_000_000L);
  }
}
