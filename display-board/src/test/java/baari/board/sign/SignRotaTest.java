package baari.board.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ExampleHall;
import baari.client.loop.ManualLoop;
import baari.protocol.feed.CallView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignRotaTest {
  private static final Duration LASTS = Duration.ofMinutes(2);

  private final ManualLoop loop = new ManualLoop();
  private final List<String> face = new ArrayList<>();

  /// When each entry of [#face] was written.
  private final List<Instant> changed = new ArrayList<>();

  private final SignRota rota =
      new SignRota(
          loop,
          loop,
          new SignRota.SignFace() {
            @Override
            public void show(CallView call, boolean flash) {
              face.add(call.number() + (flash ? " flashing" : ""));
              changed.add(loop.instant());
            }

            @Override
            public void blank() {
              face.add("blank");
              changed.add(loop.instant());
            }
          },
          LASTS);

  @Test
  void a_call_stands_there_at_once_flashing_and_then_steady() {
    // When
    call("D-001");

    // Then
    assertThat(face).containsExactly("D-001 flashing");
    loop.pass(SignRota.RECENT.plus(SignRota.TURN));
    assertThat(face).containsExactly("D-001 flashing", "D-001");
  }

  @Test
  void the_newest_call_does_not_wait_and_the_one_before_gets_its_turn() {
    // Given
    call("D-001");

    // When
    call("D-002");

    // Then
    assertThat(face).containsExactly("D-001 flashing", "D-002 flashing");
    loop.pass(SignRota.TURN);
    assertThat(face).endsWith("D-001 flashing");
    loop.pass(SignRota.TURN);
    assertThat(face).endsWith("D-002 flashing");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 14, 60})
  void of_calls_that_come_together_each_has_its_turn_in_order(int calls) {
    // When
    burst(calls);
    loop.pass(Duration.ofMinutes(3));

    // Then the second replaces the first, which gets its turn afterwards
    assertThat(readable())
        .startsWith("D-002 flashing", "D-001 flashing")
        .containsSubsequence(numbers(3, calls));
    assertThat(readable().stream().limit(calls)).doesNotHaveDuplicates();
  }

  @Test
  void a_turn_is_whole_while_few_wait_and_no_shorter_than_the_least_while_many_do() {
    // When
    burst(5);
    loop.pass(Duration.ofMinutes(1));
    var few = turns().subList(1, 6);
    face.clear();
    changed.clear();
    burst(60);
    loop.pass(Duration.ofMinutes(2));
    var many = turns().subList(1, 61);

    // Then
    assertThat(few).containsOnly(SignRota.TURN);
    assertThat(many)
        .contains(SignRota.SHORTEST_TURN)
        .allMatch(turn -> turn.compareTo(SignRota.SHORTEST_TURN) >= 0);
  }

  @Test
  void a_call_that_is_over_gives_its_turn_to_those_that_wait() {
    // Given
    burst(14);

    // When
    rota.follow(call -> !call.number().equals("D-007"));
    loop.pass(Duration.ofMinutes(1));

    // Then
    assertThat(face).doesNotContain("D-007 flashing").contains("D-014 flashing");
  }

  @Test
  void calls_of_a_snapshot_that_no_state_before_it_knew_have_their_turns() {
    // Given
    rota.follow(_ -> false);

    // When
    burst(3);
    rota.follow(_ -> true);
    loop.pass(SignRota.TURN.multipliedBy(3));

    // Then
    assertThat(readable()).startsWith("D-002 flashing", "D-001 flashing", "D-003 flashing");
  }

  @Test
  void when_all_have_had_their_turn_the_newest_stays() {
    // Given
    burst(14);

    // When
    loop.pass(Duration.ofSeconds(59));

    // Then
    assertThat(face).endsWith("D-014");
  }

  @Test
  void a_counter_has_only_its_newest_call_on_the_sign() {
    // Given
    call("D-001", "1");
    call("D-002", "2");

    // When
    call("D-003", "1");
    loop.pass(Duration.ofMinutes(1));

    // Then
    assertThat(readable())
        .startsWith("D-003 flashing", "D-002 flashing")
        .doesNotContain("D-001 flashing");
  }

  @Test
  void a_snapshot_shows_its_last_call_steady_unless_a_rota_runs() {
    // Given
    rota.settle(ExampleHall.call(1, "D-001", "1", loop.instant()), longAgo());
    call("D-002");

    // When
    rota.settle(ExampleHall.call(1, "D-001", "1", loop.instant()), longAgo());

    // Then
    assertThat(face).containsExactly("D-001", "D-002 flashing");
  }

  @Test
  void a_closed_day_blanks_the_sign_for_good() {
    // Given
    call("D-001");
    call("D-002");

    // When
    rota.clear();
    loop.pass(Duration.ofMinutes(1));

    // Then
    assertThat(face).endsWith("D-002 flashing", "blank");
  }

  @Test
  void a_call_that_nobody_ends_goes_out_after_a_stated_time() {
    // Given
    call("D-001");

    // When
    loop.pass(LASTS);

    // Then
    assertThat(face).endsWith("D-001", "blank");
  }

  @Test
  void a_call_that_is_over_goes_out_after_its_turn() {
    // Given
    call("D-001");

    // When
    rota.follow(_ -> false);

    // Then
    assertThat(face).containsExactly("D-001 flashing");
    loop.pass(SignRota.TURN);
    assertThat(face).containsExactly("D-001 flashing", "blank");
  }

  @Test
  void a_call_that_is_over_after_its_turn_goes_out_at_once() {
    // Given
    call("D-001");
    loop.pass(SignRota.TURN);

    // When
    rota.follow(_ -> false);

    // Then
    assertThat(face).endsWith("D-001 flashing", "blank");
  }

  @Test
  void of_several_calls_those_that_stand_go_on_taking_turns() {
    // Given
    call("D-001");
    call("D-002");
    call("D-003");

    // When
    rota.follow(call -> !call.number().equals("D-003"));
    loop.pass(SignRota.TURN.multipliedBy(3));

    // Then
    assertThat(face)
        .containsExactly(
            "D-001 flashing",
            "D-002 flashing",
            "D-001 flashing",
            "D-002 flashing",
            "D-001 flashing");
  }

  @Test
  void a_snapshot_shows_no_call_of_long_ago() {
    // When
    rota.settle(ExampleHall.call(1, "D-001", "1", loop.instant()), loop.instant().minus(LASTS));

    // Then
    assertThat(face).isEmpty();
  }

  private Instant longAgo() {
    return loop.instant().minus(SignRota.RECENT);
  }

  /// Calls D-001 to D-`calls` within a second, each at its own counter.
  private void burst(int calls) {
    for (int i = 1; i <= calls; i++) {
      call(number(i));
      loop.pass(Duration.ofSeconds(1).dividedBy(calls));
    }
  }

  private static String number(int i) {
    return "D-%03d".formatted(i);
  }

  private static String[] numbers(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> number(i) + " flashing")
        .toArray(String[]::new);
  }

  /// The entries that were shown for at least the shortest turn, in order.
  private List<String> readable() {
    var turns = turns();
    return IntStream.range(0, turns.size())
        .filter(i -> turns.get(i).compareTo(SignRota.SHORTEST_TURN) >= 0)
        .mapToObj(face::get)
        .toList();
  }

  /// How long each entry of [#face] was shown, without the last.
  private List<Duration> turns() {
    return IntStream.range(1, changed.size())
        .mapToObj(i -> Duration.between(changed.get(i - 1), changed.get(i)))
        .toList();
  }

  private void call(String number) {
    call(number, number);
  }

  private void call(String number, String counter) {
    rota.call(ExampleHall.call(1, number, counter, loop.instant()));
  }
}
