package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The board's program is killed while the hall is working.
@Timeout(180)
class BoardCrashTest {
  private static final int KILLS = 3;
  private static final int COUNTER = 31;

  @RegisterExtension static final OpenHall open = new OpenHall();

  @TempDir Path dataDir;

  @Test
  void a_killed_board_shows_the_call_that_it_missed_and_every_one_after() {
    // Given
    Launch launch =
        Hall.device("display-board", open.hall().server(), Hall.BOARD_KEY, dataDir)
            .with("BAARI_DEVICE_NAME", "board-killed");
    agent("open");
    var board = HallProgram.start(launch);
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        board.awaitReady(Hall.READY_BOUND);
        assertThat(isLit(board, callNext())).isTrue();

        // When
        board.kill();
        String missed = callNext();
        board = HallProgram.start(launch);
        board.awaitReady(Hall.READY_BOUND);

        // Then
        assertThat(isLit(board, missed)).as("the call that was made meanwhile").isTrue();
        assertThat(isLit(board, callNext())).as("the next call").isTrue();
      }
    } finally {
      board.stop();
    }
  }

  /// Ends the visit of the citizen at the counter as a no-show, issues a token and calls the next
  /// citizen.
  private static String callNext() {
    agent("no-show");
    var kiosk = Api.centre(open.hall().server(), Hall.CENTRE, Credential.device(Hall.KIOSK_KEY));
    kiosk.post("/tokens", Json.write(new IssueRequest("RTPT", null, null))).orThrow();
    return agent("next").as(TokenView.class).number();
  }

  private static Api.Answer agent(String command) {
    return Api.centre(open.hall().server(), Hall.CENTRE, Credential.agent(COUNTER))
        .post("/counters/" + COUNTER + "/" + command, "");
  }

  private static boolean isLit(HallProgram board, String number) {
    return new DemoDevices(open.hall().kiosk().uri(), board.uri()).lit(number + " -> " + COUNTER);
  }
}
