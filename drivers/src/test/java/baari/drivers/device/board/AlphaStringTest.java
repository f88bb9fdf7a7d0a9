package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An Alpha sign by a STRING that its TEXT calls. Like a real sign, the simulated sign refuses a
/// STRING for which its memory was not divided.
class AlphaStringTest extends CallBoardConformance {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  protected Sign newSign() throws IOException {
    return rig(new AlphaSignSimulator("01", LineSpeed.AT_ONCE));
  }

  private static BoardRig rig(AlphaSignSimulator sign) {
    return new BoardRig(
        sign, "9600 7E1", bus -> new BoardKind.Alpha(AlphaMode.STRING).board(bus, "sign 1", "01"));
  }

  @Test
  void leaves_the_memory_alone_when_it_is_divided_as_it_should_be() throws InterruptedException {
    // Given
    board.show("D-042 -> 12", false);
    assertThat(simulator().awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    long darkBefore = timesDark();
    // When this program ends and another one opens the same sign
    ((BoardRig) sign).endBuses();
    try (var again = sign.board()) {
      again.show("D-043 -> 3", false);
      boolean lit = simulator().awaitLit("D-043 -> 3", PATIENCE);
      // Then
      assertThat(lit).isTrue();
      assertThat(timesDark()).isEqualTo(darkBefore);
    }
  }

  @Test
  void never_goes_dark_between_two_texts() throws InterruptedException {
    // Given
    board.show("D-001 -> 1", false);
    assertThat(simulator().awaitLit("D-001 -> 1", PATIENCE)).isTrue();
    long darkBefore = timesDark();
    // When
    for (int call = 2; call <= 10; call++) {
      board.show("D-00" + call, call % 2 == 0);
      assertThat(simulator().awaitLit("D-00" + call, PATIENCE)).isTrue();
    }
    // Then
    assertThat(timesDark()).isEqualTo(darkBefore);
    assertThat(simulator().counts().refused()).isZero();
  }

  @Test
  void shows_the_same_text_again_by_itself_on_a_sign_that_lost_its_power()
      throws InterruptedException {
    // Given
    board.show("D-042 -> 12", true);
    assertThat(simulator().awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    // When
    sign.powerCycle();
    // Then
    assertThat(simulator().awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    assertThat(simulator().flashing()).isTrue();
  }

  @Test
  void divides_the_memory_of_a_sign_that_cannot_answer() throws InterruptedException {
    // Given
    simulator().fault(Fault.MUTE);
    // When
    board.show("D-042 -> 12", false);
    // Then
    assertThat(simulator().awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    assertThat(board.status().connected()).isTrue();
  }

  @Test
  void puts_an_end_to_a_priority_text_that_another_program_left() throws Exception {
    // Given
    board.show("D-042 -> 12", false);
    assertThat(simulator().awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    ((BoardRig) sign).endBuses();
    var bus = BoardRig.bus(simulator(), "9600 7E1");
    var other = new BoardKind.Alpha(AlphaMode.PRIORITY).board(bus, "other", "01");
    try (var _ = bus.start()) {
      other.show("Closed", false);
      assertThat(simulator().awaitLit("Closed", PATIENCE)).isTrue();
    }
    // When
    try (var again = sign.board()) {
      again.show("D-043 -> 3", false);
      // Then
      assertThat(simulator().awaitLit("D-043 -> 3", PATIENCE)).isTrue();
    }
  }

  private AlphaSignSimulator simulator() {
    return (AlphaSignSimulator) ((BoardRig) sign).simulator();
  }

  private long timesDark() {
    return simulator().history().stream().filter(lit -> lit.text().isEmpty()).count();
  }
}
