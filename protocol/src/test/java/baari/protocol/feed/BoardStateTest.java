package baari.protocol.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BoardStateTest {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CounterView OPEN = new CounterView("1", CounterState.OPEN, null);
  private static final EmergencyView EMERGENCY = new EmergencyView("1", "a quarrel", AT);
  private static final StateView STATE =
      new StateView(
          "lahore",
          7,
          AT,
          3,
          DAY,
          List.of(new WaitingView("DOMI", 3), new WaitingView("CNIC", 5)),
          List.of(OPEN, new CounterView("2", CounterState.CLOSED, null)),
          List.of(),
          List.of(EMERGENCY));

  @Test
  void what_an_event_does_not_name_stays_as_it_was() {
    assertThat(BoardState.apply(STATE, event(8, null, List.of(), List.of())))
        .isEqualTo(
            new StateView(
                "lahore",
                8,
                AT,
                3,
                DAY,
                STATE.waiting(),
                STATE.counters(),
                STATE.lastCalls(),
                STATE.emergencies()));
  }

  @Test
  void emergencies_are_replaced_when_an_event_names_them() {
    // Given
    var cleared =
        new FeedMessage.Event(
            8, 7, AT, "EmergencyCleared", DAY, null, List.of(), List.of(), List.of());

    // When
    StateView after = BoardState.apply(STATE, cleared);

    // Then
    assertThat(after.emergencies()).isEmpty();
  }

  @Test
  void who_is_no_staff_sees_no_emergency() {
    // Given
    var raised =
        new FeedMessage.Event(
            8, 7, AT, "EmergencyRaised", DAY, null, List.of(), List.of(), List.of(EMERGENCY));

    // When
    StateView after = BoardState.apply(STATE.withoutEmergencies(), raised.withoutEmergencies());

    // Then
    assertThat(after.emergencies()).isEmpty();
  }

  @Test
  void what_an_event_names_is_replaced_in_its_place() {
    // Given
    var paused = new CounterView("2", CounterState.PAUSED, null);

    // When
    StateView after =
        BoardState.apply(
            STATE, event(8, null, List.of(paused), List.of(new WaitingView("DOMI", 2))));

    // Then
    assertThat(after.waiting())
        .containsExactly(new WaitingView("DOMI", 2), new WaitingView("CNIC", 5));
    assertThat(after.counters()).containsExactly(OPEN, paused);
  }

  @Test
  void an_event_that_does_not_follow_is_a_gap() {
    // Given
    StateView after = BoardState.apply(STATE, event(8, null, List.of(), List.of()));

    // When // Then
    assertThatThrownBy(() -> BoardState.apply(after, event(10, null, List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8");
    assertThatThrownBy(() -> BoardState.apply(after, event(8, null, List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void calls_stand_newest_first_and_a_recall_moves_its_number_to_the_front() {
    // Given
    StateView called = BoardState.apply(STATE, calling(8, "D-001", false));
    StateView again = BoardState.apply(called, calling(9, "D-002", false));

    // When
    StateView recalled = BoardState.apply(again, calling(10, "D-001", true));

    // Then
    assertThat(again.lastCalls()).extracting(CallView::number).containsExactly("D-002", "D-001");
    assertThat(recalled.lastCalls()).extracting(CallView::number).containsExactly("D-001", "D-002");
    assertThat(recalled.lastCalls().getFirst().recall()).isTrue();
  }

  @Test
  void no_more_calls_are_kept_than_a_board_shows() {
    // When
    StateView state =
        IntStream.rangeClosed(1, BoardState.LAST_CALLS + 3)
            .boxed()
            .reduce(
                STATE,
                (before, i) -> BoardState.apply(before, calling(7 + i, "D-" + i, false)),
                (one, _) -> one);

    // Then
    assertThat(state.lastCalls())
        .hasSize(BoardState.LAST_CALLS)
        .extracting(CallView::number)
        .startsWith("D-15")
        .endsWith("D-4");
  }

  private static FeedMessage.Event calling(long sequence, String number, boolean recall) {
    var call = new CallView(sequence, number, "DOMI", "1", AT, recall);
    return event(sequence, call, List.of(), List.of());
  }

  private static FeedMessage.Event event(
      long sequence,
      @Nullable CallView call,
      List<CounterView> counters,
      List<WaitingView> waiting) {
    return new FeedMessage.Event(
        sequence, sequence - 1, AT, "Something", DAY, call, counters, waiting, null);
  }
}
