package baari.board.sign;

import static org.assertj.core.api.Assertions.assertThat;

import baari.client.ExampleHall;
import baari.client.loop.ManualLoop;
import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import baari.protocol.feed.CallView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls on the sign of a board whose machine's clock jumps.
class ClockJumpTest {
  private static final Duration LASTS = Duration.ofMinutes(2);

  private final ManualLoop loop = new ManualLoop();
  private final Instant start = loop.instant();
  private final List<String> face = new ArrayList<>();
  private Duration ahead = Duration.ZERO;
  private final SignRota rota =
      new SignRota(
          loop,
          new BelievedClock(
              new MachineClock(
                  () -> loop.instant().plus(ahead),
                  () -> Duration.between(start, loop.instant()).toNanos(),
                  Instant.MIN),
              Instant.MIN),
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
          LASTS);

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "P365D", "PT61S", "-PT61S"})
  void a_call_stands_as_long_as_without_the_jump(Duration jump) {
    // Given
    rota.call(ExampleHall.call(1, "D-001", "3", loop.instant()));
    loop.pass(SignRota.TURN);

    // When
    ahead = jump;

    // Then
    loop.pass(SignRota.RECENT.minus(SignRota.TURN).minusSeconds(1));
    assertThat(face).containsExactly("D-001 flashing");
    loop.pass(SignRota.TURN.plusSeconds(1));
    assertThat(face).containsExactly("D-001 flashing", "D-001");
    loop.pass(LASTS.minus(SignRota.RECENT).minus(SignRota.TURN).minusSeconds(1));
    assertThat(face).containsExactly("D-001 flashing", "D-001");
    loop.pass(SignRota.TURN.plusSeconds(1));
    assertThat(face).containsExactly("D-001 flashing", "D-001", "blank");
  }
}
