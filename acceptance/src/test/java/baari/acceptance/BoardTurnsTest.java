package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which calls appear on the TV page's large field. The page's own code runs here on a clock that
/// the test moves.
@Timeout(180)
class BoardTurnsTest {
  @RegisterExtension static final OpenHall open = new OpenHall();

  @Test
  void each_call_of_a_burst_has_its_turn_in_order() {
    try (Screen board = open.board()) {
      // When
      Object wrong = board.page().evaluate(Layout.resource("board-turns.js"));

      // Then
      assertThat((List<?>) wrong).isEmpty();
    }
  }
}
