package baari.drivers.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.bus.Bus;
import baari.drivers.device.hall.ButtonBox;
import baari.drivers.simulator.box.ButtonBoxSimulator;
import baari.drivers.simulator.line.LineSpeed;
import baari.drivers.simulator.line.SimulatedDevice;
import baari.drivers.simulator.line.SimulatedDevice.Fault;
import baari.drivers.simulator.line.SimulatedLine;
import baari.drivers.simulator.sign.AlphaSignSimulator;
import baari.drivers.simulator.sign.ModbusSignSimulator;
import baari.drivers.simulator.sign.NumberSignSimulator;
import baari.drivers.simulator.sign.SignSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many boards of several kinds on one line at its real speed.
@Timeout(60)
class SharedLineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SETTINGS = "19200 8N1";
  private static final int BOARDS = 8;
  private static final int ROUNDS = 31;

  private static final int RETRIES_AND_FIRST_RESTS = 8;
  private static final int LATER_REST_SECONDS = 8;

  private final List<SignSimulator> signs = new ArrayList<>();
  private final List<CallBoard> boards = new ArrayList<>();
  private SimulatedLine line;
  private Bus bus;

  @BeforeEach
  void wire() throws IOException {
    line = new SimulatedLine("bus", LineSpeed.AS_A_LINE);
    var digits = BoardProfiles.read("dm36").kind();
    for (int unit = 1; unit <= BOARDS; unit++) {
      signs.add(new ModbusSignSimulator(line, unit, 6));
    }
    bus = BoardRig.bus(signs.getFirst(), SETTINGS);
    for (int unit = 1; unit <= BOARDS; unit++) {
      boards.add(digits.board(bus, "board " + unit, String.valueOf(unit)));
    }
  }

  @AfterEach
  void cut() {
    bus.close();
    line.close();
  }

  @Test
  void each_board_shows_its_own_text() throws InterruptedException {
    // Given
    bus.start();
    // When
    for (int at = 0; at < BOARDS; at++) {
      boards.get(at).show("D00" + at, false);
    }
    // Then
    for (int at = 0; at < BOARDS; at++) {
      assertThat(signs.get(at).awaitLit("D00" + at, PATIENCE)).isTrue();
    }
  }

  @Test
  void dead_boards_do_not_slow_the_others() throws InterruptedException {
    // Given
    bus.start();
    var ear = new Ear(line, List.of(1, 5));
    round(200, List.of(0, 1, 2, 3, 4, 5, 6, 7));
    long asked = ear.asked();
    // When every board is called again and again, although two are dead
    signs.get(0).fault(Fault.DEAD);
    signs.get(4).fault(Fault.DEAD);
    long start = System.nanoTime();
    for (int each = 1; each <= ROUNDS; each++) {
      round(200 + each, List.of(1, 2, 3, 5, 6, 7));
    }
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    // Then each dead board had its retries and then longer and longer rests, whatever was wanted
    assertThat(ear.asked() - asked)
        .isBetween(2L, 2 * (RETRIES_AND_FIRST_RESTS + seconds / LATER_REST_SECONDS));
  }

  /// Shows a number on all boards and returns when all `watched` show it.
  private void round(int number, List<Integer> watched) throws InterruptedException {
    var text = "D" + number;
    boards.forEach(board -> board.show(text, false));
    for (int at : watched) {
      assertThat(signs.get(at).awaitLit(text, PATIENCE)).isTrue();
    }
  }

  /// Counts the frames on the line that begin with one of some addresses. A dead device sends none.
  private static final class Ear extends SimulatedDevice {
    private static final Duration GAP = Duration.ofMillis(1);

    private final List<Integer> addresses;
    private long lastNanos;
    private long asked;

    Ear(SimulatedLine line, List<Integer> addresses) {
      super(line);
      this.addresses = addresses;
      attach();
    }

    synchronized long asked() {
      return asked;
    }

    @Override
    protected synchronized void take(int received, long nanos) {
      if (nanos - lastNanos > GAP.toNanos() && addresses.contains(received)) {
        asked++;
      }
      lastNanos = nanos;
    }
  }

  @Test
  void boards_of_different_kinds_do_not_mind_one_another() throws InterruptedException {
    // Given
    var four = new NumberSignSimulator(line, NumberSignSimulator.Frame.FOUR_BYTES, 77);
    var alpha = new AlphaSignSimulator(line, "0B");
    var number = BoardProfiles.read("four-byte").kind().board(bus, "number", "77");
    var text = new BoardKind.Alpha(AlphaMode.STRING).board(bus, "text", "0B");
    bus.start();
    // When
    number.show("042", false);
    text.show("D-042 -> 12", true);
    boards.get(2).show("D042", false);
    // Then
    assertThat(four.awaitLit("042", PATIENCE)).isTrue();
    assertThat(alpha.awaitLit("D-042 -> 12", PATIENCE)).isTrue();
    assertThat(signs.get(2).awaitLit("D042", PATIENCE)).isTrue();
    assertThat(signs.get(3).litText()).isEmpty();
  }

  @Test
  void no_board_fails_because_others_on_the_line_speak_otherwise() throws InterruptedException {
    // Given
    var four = new NumberSignSimulator(line, NumberSignSimulator.Frame.FOUR_BYTES, 77);
    var number = BoardProfiles.read("four-byte").kind().board(bus, "number", "77");
    var _ = new ButtonBoxSimulator(line, 0x31, true);
    var box = new ButtonBox(bus, "box", "31", ButtonBox.Speaking.WHEN_POLLED);
    bus.start();
    // When
    for (int call = 100; call < 160; call++) {
      var text = "" + call;
      number.show(text, false);
      box.show(text, 3);
      boards.forEach(board -> board.show(text, false));
      assertThat(four.awaitLit(text, PATIENCE)).isTrue();
      for (var sign : signs) {
        assertThat(sign.awaitLit(text, PATIENCE)).isTrue();
      }
    }
    // Then
    // A busy machine may sometimes cost one failure. A frame that the line loses costs two per
    // call.
    assertThat(boards).allSatisfy(board -> assertThat(board.status().failures()).isLessThan(10));
  }

  @Test
  void late_answers_and_noise_end_when_they_end() throws InterruptedException {
    // Given
    signs.get(1).fault(Fault.SLOW);
    line.noise(0.02, 11);
    bus.start();
    for (int call = 1; call < 10; call++) {
      for (var board : boards) {
        board.show("D00" + call, false);
      }
    }
    // When
    line.noise(0, 0);
    signs.get(1).fault(Fault.NONE);
    boards.forEach(board -> board.show("D999", false));
    // Then
    for (var sign : signs) {
      assertThat(sign.awaitLit("D999", PATIENCE)).isTrue();
    }
  }
}
