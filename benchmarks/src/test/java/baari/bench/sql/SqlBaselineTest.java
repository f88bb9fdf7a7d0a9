package baari.bench.sql;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.load.LoadResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SqlBaselineTest {
  private static final Duration WARM_UP = Duration.ofMillis(50);
  private static final Duration TIME = Duration.ofMillis(300);

  // Not in the system's temporary folder, because that may be in memory.
  @TempDir(factory = TargetDir.class)
  static Path dir;

  private static DurablePostgres postgres;

  @BeforeAll
  static void start() {
    postgres = DurablePostgres.start(dir.resolve("postgres"));
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @EnumSource(SqlWork.class)
  void every_round_leaves_one_token_with_a_number_of_its_own(SqlWork work) throws SQLException {
    // Given
    var baseline = new SqlBaseline(postgres, List.of("A", "B", "C"));

    // When
    LoadResult result = baseline.run(work, 8, WARM_UP, TIME);

    // Then
    assertThat(count("SELECT count(*) FROM token"))
        .isGreaterThanOrEqualTo(result.orThrow().answers());
    assertThat(count("SELECT sum(last) FROM series_counter"))
        .isEqualTo(count("SELECT count(*) FROM token"));
    assertThat(count("SELECT count(*) FROM token WHERE state = 'served'"))
        .isEqualTo(work.name().startsWith("CYCLE") ? count("SELECT count(*) FROM token") : 0);
  }

  private static long count(String query) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
