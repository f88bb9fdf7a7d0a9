package baari.drivers.bus;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.BusSchedule.Turn;
import baari.drivers.bus.DueExchange.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusScheduleTest {
  private static final Exchange EXCHANGE =
      Exchange.of(new byte[] {1}, new Reply.None(Duration.ZERO));
  private static final long MILLI = 1_000_000;

  private final BusSchedule schedule = new BusSchedule();

  @Test
  void nobody_is_next_when_nobody_wants_anything() {
    // Given
    schedule.add(new Waiter("idle", Urgency.AT_ONCE));
    // When
    var next = schedule.next(0);
    // Then
    assertThat(next).isEmpty();
  }

  @Test
  void who_wanted_it_first_goes_first() {
    // Given
    wanting("late", 7, Urgency.AT_ONCE);
    wanting("early", 5, Urgency.AT_ONCE);
    // When
    var next = next(10);
    // Then
    assertThat(next).isEqualTo("early");
  }

  @Test
  void a_call_goes_before_a_routine_question() {
    // Given
    wanting("routine", 5, Urgency.ROUTINE);
    wanting("call", 7, Urgency.AT_ONCE);
    // When
    var next = next(10);
    // Then
    assertThat(next).isEqualTo("call");
  }

  @Test
  void a_routine_question_does_not_stand_back_for_ever() {
    // Given
    wanting("routine", 5, Urgency.ROUTINE);
    wanting("call", 6 + BusSchedule.PATIENCE.toMillis(), Urgency.AT_ONCE);
    // When
    var next = next(10 + BusSchedule.PATIENCE.toMillis());
    // Then
    assertThat(next).isEqualTo("routine");
  }

  @Test
  void who_is_due_goes_before_who_will_be_due_with_an_earlier_deadline() {
    // Given
    wanting("soon", 11, Urgency.AT_ONCE);
    wanting("now", 10, Urgency.ROUTINE);
    // When
    var next = next(10);
    // Then
    assertThat(next).isEqualTo("now");
  }

  @Test
  void a_failed_device_is_tried_again_soon_and_then_ever_more_rarely() {
    // Given
    wanting("dead", 0, Urgency.AT_ONCE);
    var waits = new ArrayList<Duration>();
    long now = 0;
    // When
    for (int failure = 0; failure < 8; failure++) {
      var turn = schedule.next(now).orElseThrow();
      turn.slot().failed(now);
      long due = schedule.next(now).orElseThrow().dueNanos();
      waits.add(Duration.ofNanos(due - now));
      now = due;
    }
    // Then
    assertThat(waits)
        .containsExactly(
            BusSchedule.RETRY_AFTER,
            BusSchedule.RETRY_AFTER,
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            BusSchedule.LONGEST_REST,
            BusSchedule.LONGEST_REST);
  }

  @Test
  void a_failed_device_is_no_longer_urgent() {
    // Given
    wanting("dead", 0, Urgency.AT_ONCE);
    schedule.next(0).orElseThrow().slot().failed(0);
    wanting("alive", BusSchedule.RETRY_AFTER.toMillis() + 100, Urgency.AT_ONCE);
    // When
    var next = next(BusSchedule.RETRY_AFTER.toMillis() + 100);
    // Then
    assertThat(next).isEqualTo("alive");
  }

  @Test
  void a_device_that_answers_again_is_urgent_again() {
    // Given
    wanting("back", 5, Urgency.AT_ONCE);
    var slot = schedule.next(5).orElseThrow().slot();
    slot.failed(0);
    slot.succeeded();
    wanting("other", 6, Urgency.AT_ONCE);
    // When
    var next = next(10);
    // Then
    assertThat(next).isEqualTo("back");
  }

  @Test
  void time_may_wrap_around() {
    // Given
    schedule.add(new Waiter("before", Urgency.AT_ONCE, Long.MAX_VALUE - 5));
    schedule.add(new Waiter("after", Urgency.AT_ONCE, Long.MIN_VALUE + 5));
    // When
    var next = schedule.next(Long.MIN_VALUE + 10).orElseThrow();
    // Then
    assertThat(next.slot().device().name()).isEqualTo("before");
  }

  private void wanting(String name, long dueMillis, Urgency urgency) {
    schedule.add(new Waiter(name, urgency, dueMillis * MILLI));
  }

  private String next(long nowMillis) {
    return schedule.next(nowMillis * MILLI).map(Turn::slot).orElseThrow().device().name();
  }

  private record Waiter(String name, Urgency urgency, List<Long> due) implements BusDevice {
    Waiter(String name, Urgency urgency, Long... due) {
      this(name, urgency, List.of(due));
    }

    @Override
    public Optional<DueExchange> next() {
      return due.stream().findFirst().map(nanos -> new DueExchange(EXCHANGE, nanos, urgency));
    }

    @Override
    public void done(ExchangeResult outcome) {}

    @Override
    public void lineUp() {}

    @Override
    public void lineDown() {}
  }
}
