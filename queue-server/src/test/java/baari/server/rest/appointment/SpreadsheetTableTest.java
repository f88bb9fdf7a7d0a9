package baari.server.rest.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.server.rest.ProblemException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a body of the largest accepted size may contain.
final class SpreadsheetTableTest {
  private static final int BODY = 65_000;
  private static final int ROWS = 501;

  @Test
  void as_many_lines_as_are_needed_are_read() {
    assertThat(SpreadsheetTable.read("code,slot\n" + "a,b\n".repeat(ROWS - 1), ROWS)).hasSize(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", ",", "a,", "\"\",", "\u06f5;", "a\r\n"})
  void a_table_that_is_too_large_is_refused(String part) {
    String table = "a" + part.repeat(BODY / part.length());
    assertThatThrownBy(() -> SpreadsheetTable.read(table, ROWS))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.what()).contains("at most"));
  }

  /// Each quote after a letter must be read alone, which takes milliseconds. If the whole cell were
  /// read again for each quote, it would take minutes.
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void quotes_in_a_cell_cost_no_more_than_letters() {
    String table = "\u0627" + "\"".repeat(2_000_000);
    assertThat(SpreadsheetTable.read(table, ROWS)).hasSize(1);
  }
}
