package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.protocol.alpha.AlphaFrame;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An Alpha sign by its priority text, over a serial line at its real speed.
class AlphaPriorityTest extends CallBoardConformance {
  private static final int BAUD = 9_600;

  @Override
  protected Sign newSign() throws IOException {
    return new BoardRig(
        new AlphaSignSimulator(),
        BAUD + " 7E1",
        bus -> new BoardKind.Alpha(AlphaMode.PRIORITY).board(bus, "sign", AlphaFrame.EVERY_SIGN));
  }

  private static final Duration LITTLE = Duration.ofMillis(5);

  /// One fast call of many is enough: a busy machine may have delayed the others.
  @Test
  void adds_little_to_what_the_line_itself_takes() throws InterruptedException {
    // Given
    var simulator = (AlphaSignSimulator) ((BoardRig) sign).simulator();
    var text = "D-042 -> 12";
    board.show("warm", false);
    assertThat(simulator.awaitLit("warm", Duration.ofSeconds(20))).isTrue();
    // When
    var best = Duration.ofDays(1);
    for (int call = 0; call < 200 && best.compareTo(LITTLE) > 0; call++) {
      var next = text + call;
      long start = System.nanoTime();
      board.show(next, false);
      assertThat(simulator.awaitLit(next, Duration.ofSeconds(20))).isTrue();
      var took = Duration.ofNanos(simulator.lastFrame().orElseThrow().lastNanos() - start);
      var own = took.minus(lineTime(next));
      best = own.compareTo(best) < 0 ? own : best;
    }
    // Then
    assertThat(best).isBetween(Duration.ZERO, LITTLE);
  }

  private static Duration lineTime(String text) {
    int bytes = "\0\0\0\0\0\1Z00\2A0\u001b0b".length() + text.length() + "\0031234\4".length();
    return Duration.ofSeconds(10).dividedBy(BAUD).multipliedBy(bytes);
  }
}
