package baari.board.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.board.Hall;
import baari.board.ManualLoop;
import baari.protocol.CallView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignRotaTest {
  private static final Duration LASTS = Duration.ofMinutes(2);

  private final ManualLoop loop = new ManualLoop();
  private final List<String> face = new ArrayList<>();
  private final SignRota rota =
      new SignRota(
          loop,
          loop,
          new SignRota.SignFace() {
            @Override
            public void show(CallView call, boolean flash) {
              face.add(call.number() + (flash ? " flashing" : ""));
            }

            @Override
            public void blank() {
              face.add("blank");
            }
          },
          SignRota.BOUND,
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

  @Test
  void after_a_burst_the_newest_stays() {
    // Given
    for (int i = 1; i <= SignRota.BOUND + 2; i++) {
      call("D-00" + i);
    }

    // When
    loop.pass(Duration.ofMinutes(1));

    // Then
    assertThat(face).endsWith("D-008");
    assertThat(face).filteredOn("D-001 flashing"::equals).hasSize(1);
  }

  @Test
  void a_snapshot_shows_its_last_call_steady_unless_a_rota_runs() {
    // Given
    rota.settle(Hall.call(1, "D-001", "1", loop.instant()), longAgo());
    call("D-002");

    // When
    rota.settle(Hall.call(1, "D-001", "1", loop.instant()), longAgo());

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
            "D-003 flashing",
            "D-002 flashing",
            "D-001 flashing",
            "D-002 flashing");
  }

  @Test
  void a_snapshot_shows_no_call_of_long_ago() {
    // When
    rota.settle(Hall.call(1, "D-001", "1", loop.instant()), loop.instant().minus(LASTS));

    // Then
    assertThat(face).isEmpty();
  }

  private Instant longAgo() {
    return loop.instant().minus(SignRota.RECENT);
  }

  private void call(String number) {
    rota.call(Hall.call(1, number, "1", loop.instant()));
  }
}
