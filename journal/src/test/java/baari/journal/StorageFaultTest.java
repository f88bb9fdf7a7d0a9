package baari.journal;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.store.SqlJournal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

/// A SQLite file that must not grow, or that must not be written to, refuses the whole batch. It
/// takes the next batch when it can be written again.
final class StorageFaultTest {
  @TempDir private Path directory;
  private FaultyFile file;
  private SqlJournal journal;

  @BeforeEach
  void open() throws Exception {
    Path path = directory.resolve("baari.db");
    SmallJournal.empty(path).getConnection().close();
    file = new FaultyFile(path);
    journal = new SqlJournal(file);
    journal.append(written(entry(1)));
  }

  @AfterEach
  void close() throws SQLException {
    journal.close();
    file.closeAll();
  }

  @ParameterizedTest
  @CsvSource({
    "PRAGMA max_page_count = 1, PRAGMA max_page_count = 1000000",
    "PRAGMA query_only = ON, PRAGMA query_only = OFF"
  })
  void a_batch_that_does_not_fit_is_refused_whole_and_taken_later(String broken, String mended)
      throws Exception {
    // Given
    file.set(broken);

    // When
    assertThatThrownBy(() -> journal.append(written(entry(2), entry(3))))
        .isInstanceOf(JournalException.Unavailable.class);

    // Then
    assertThat(entries()).isOne();
    file.set(mended);
    journal.append(written(entry(2), entry(3)));
    assertThat(entries()).isEqualTo(3);
  }

  @Test
  void a_file_that_cannot_be_written_fails_the_trial_until_it_can() throws Exception {
    // Given
    file.set("PRAGMA query_only = ON");

    // When // Then
    assertThatThrownBy(journal::probe).isInstanceOf(JournalException.Unavailable.class);
    file.set("PRAGMA query_only = OFF");
    journal.probe();
    assertThat(entries()).isOne();
  }

  private long entries() throws SQLException {
    try (Connection connection = file.getConnection()) {
      Verdict verdict = new Verification(connection, Set.of()).all().getFirst();
      return ((Verdict.Sound) verdict).entries();
    }
  }

  /// Large, so that the file has to grow.
  private static Entry entry(long sequence) {
    return new Entry(
        "lahore",
        sequence,
        Instant.EPOCH,
        "agent1",
        "key",
        List.of(new Event.CounterPaused("1", "tea ".repeat(5_000))));
  }

  /// Has a fault on every connection, including open ones.
  private static final class FaultyFile extends SQLiteDataSource {
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile String pragma = "PRAGMA query_only = OFF";

    FaultyFile(Path path) {
      setUrl("jdbc:sqlite:" + path);
    }

    void set(String wanted) throws SQLException {
      pragma = wanted;
      for (Connection connection : open) {
        if (!connection.isClosed()) {
          apply(connection);
        }
      }
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      open.add(connection);
      apply(connection);
      return connection;
    }

    private void apply(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(pragma);
      }
    }

    void closeAll() throws SQLException {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }
}
