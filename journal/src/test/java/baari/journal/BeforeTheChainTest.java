package baari.journal;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.format.Row;
import baari.journal.format.StateCodec;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// `before-the-chain.db` was written in a short day by a server from before journals had a chain.
/// It contains the snapshot of its last state. Every later release must read it.
final class BeforeTheChainTest {
  private static final String CENTRE = "lahore";
  private static final int ENTRIES = 141;

  @TempDir private Path directory;
  private SQLiteDataSource file;

  @BeforeEach
  void copy() throws Exception {
    Path copy = directory.resolve("baari.db");
    try (InputStream written =
        Objects.requireNonNull(
            BeforeTheChainTest.class.getResourceAsStream("before-the-chain.db"))) {
      Files.copy(written, copy);
    }
    file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + copy);
  }

  @Test
  void its_file_is_chained_and_sound_and_makes_the_state_that_its_server_had() throws Exception {
    // Given
    var before = CentreState.empty(CENTRE);
    for (Entry entry : entriesBeforeTheChain()) {
      before = Engine.evolve(before, entry);
    }

    // When
    flyway(file, "sqlite").load().migrate();

    // Then
    assertThat(verdict(file)).isInstanceOf(Verdict.Sound.class);
    assertThat(StateCodec.hash(replayed(file))).isEqualTo(StateCodec.hash(before));
    assertThat(replayed(file)).isEqualTo(before);
    assertThat(tokens(before)).isEqualTo(tokensThatItsServerHad());
    assertThat(before.sequence()).isEqualTo(ENTRIES);
  }

  @Test
  void its_snapshots_come_along() throws Exception {
    // Given
    List<String> before = snapshots();

    // When
    flyway(file, "sqlite").load().migrate();

    // Then
    assertThat(before).isNotEmpty();
    assertThat(snapshots()).isEqualTo(before);
  }

  private List<String> snapshots() throws SQLException {
    List<String> bodies = new ArrayList<>();
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT centre, sequence, body FROM snapshot ORDER BY 1, 2")) {
      while (rows.next()) {
        bodies.add(rows.getString(1) + " " + rows.getLong(2) + " " + rows.getString(3));
      }
    }
    return bodies;
  }

  @Test
  void its_file_goes_on_and_the_chain_with_it() throws Exception {
    // Given
    flyway(file, "sqlite").load().migrate();

    // When
    try (var journal = new SqlJournal(file)) {
      journal.append(
          written(
              new Entry(
                  CENTRE,
                  ENTRIES + 1,
                  Instant.parse("2026-11-25T00:00:00Z"),
                  "agent1",
                  "next",
                  List.of(new Event.CounterClosed("1")))));
    }

    // Then
    assertThat(verdict(file))
        .isInstanceOfSatisfying(
            Verdict.Sound.class, sound -> assertThat(sound.entries()).isEqualTo(ENTRIES + 1));
  }

  @Test
  void its_file_has_an_example_of_every_event_that_it_knew() throws Exception {
    // Given
    Set<String> kinds = new TreeSet<>();

    // When
    for (Entry entry : entriesBeforeTheChain()) {
      entry.events().forEach(event -> kinds.add(event.getClass().getSimpleName()));
    }

    // Then
    assertThat(kinds)
        .contains("DayOpened", "CounterOpened", "CounterPaused", "CounterClosed", "TokenIssued")
        .contains("TokenCalled", "TokenCalledOutOfTurn", "TokenRecalled", "ServingStarted")
        .contains("TokenServed", "TokenNotShown", "TokenTransferred", "TokenCancelled")
        .contains("TicketReported");
  }

  @Test
  void on_postgresql_the_same_entries_become_the_same_chain() throws Exception {
    // Given
    try (EmbeddedPostgres server = RealPostgres.start()) {
      DataSource postgresql = server.getPostgresDatabase();
      flyway(postgresql, "postgresql").target("1").load().migrate();
      copyJournal(file, postgresql);

      // When
      flyway(postgresql, "postgresql").load().migrate();
      flyway(file, "sqlite").load().migrate();

      // Then
      assertThat(verdict(postgresql)).isInstanceOf(Verdict.Sound.class).isEqualTo(verdict(file));
    }
  }

  private static FluentConfiguration flyway(DataSource source, String database) {
    return Database.flyway(source, "db/" + database);
  }

  private static Verdict verdict(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return new Verification(connection, Set.of()).all().getFirst();
    }
  }

  private static CentreState replayed(DataSource source) throws JournalException {
    CentreState[] state = {CentreState.empty(CENTRE)};
    try (var journal = new SqlJournal(source)) {
      journal.read(CENTRE, 0, entry -> state[0] = Engine.evolve(state[0], entry));
    }
    return state[0];
  }

  private List<Entry> entriesBeforeTheChain() throws Exception {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT " + Row.COLUMNS + " FROM journal ORDER BY sequence")) {
      while (rows.next()) {
        entries.add(Row.of(rows).entry());
      }
    }
    return entries;
  }

  private static Map<String, String> tokens(CentreState state) {
    Map<String, String> tokens = new TreeMap<>();
    state.tokens().values().forEach(token -> tokens.put(token.id(), token.stateName()));
    return tokens;
  }

  private Map<String, String> tokensThatItsServerHad() throws Exception {
    try (Connection connection = file.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT body FROM snapshot");
        ResultSet row = select.executeQuery()) {
      assertThat(row.next()).isTrue();
      Map<String, String> tokens = new TreeMap<>();
      for (JsonNode token : new ObjectMapper().readTree(row.getString(1)).path("tokens")) {
        tokens.put(token.path("id").textValue(), token.path("state").textValue());
      }
      return tokens;
    }
  }

  private static void copyJournal(DataSource from, DataSource to) throws SQLException {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection();
        PreparedStatement select =
            source.prepareStatement("SELECT " + Row.COLUMNS + " FROM journal");
        ResultSet rows = select.executeQuery();
        PreparedStatement insert =
            target.prepareStatement(
                "INSERT INTO journal (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")) {
      while (rows.next()) {
        for (int column = 1; column <= 6; column++) {
          insert.setObject(column, rows.getObject(column));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
