package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.check.StoredSnapshots;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.format.Chain;
import baari.journal.format.Row;
import baari.journal.format.StateCodec;
import baari.journal.store.SqlJournal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every change to a journal is found, and its place is named. Each change is made, verified and
/// taken back on small random journals.
final class TamperTest {
  private static final int ENTRIES = 12;
  private static final long SEED = 20261123;
  private static final SplittableRandom RANDOM = new SplittableRandom(SEED);

  @TempDir private Path directory;
  private DataSource source;
  private Connection connection;

  @BeforeEach
  void open() throws Exception {
    source = SmallJournal.of(directory.resolve("small.db"), RANDOM.nextLong(), ENTRIES);
    connection = source.getConnection();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void an_untouched_journal_is_sound() throws SQLException {
    assertThat(verdicts()).hasSize(2).allMatch(Verdict.Sound.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"actor", "command_id", "body", "hash"})
  void a_flipped_bit_of_any_byte_is_found(String column) throws SQLException {
    for (long sequence = 1; sequence <= ENTRIES; sequence++) {
      byte[] written = bytes(column, sequence);
      for (int i = 0; i < written.length; i++) {
        // Given
        byte[] flipped = written.clone();
        flipped[i] ^= (byte) (1 << RANDOM.nextInt(8));

        // When
        change(
            "UPDATE journal SET " + column + " = CAST(? AS TEXT) WHERE " + at(sequence), flipped);

        // Then
        assertNamed(sequence, column + " byte " + i);
      }
    }
  }

  /// The entry is missing in its centre and is in a centre where it does not belong.
  @Test
  void a_flipped_bit_of_the_centre_is_found() throws SQLException {
    for (long sequence = 1; sequence <= ENTRIES; sequence++) {
      byte[] written = bytes("centre", sequence);
      for (int i = 0; i < written.length; i++) {
        // Given
        byte[] flipped = written.clone();
        flipped[i] ^= (byte) (1 << RANDOM.nextInt(8));

        // When
        change("UPDATE journal SET centre = CAST(? AS TEXT) WHERE " + at(sequence), flipped);

        // Then
        assertThat(broken()).as("byte %d, seed %d", i, SEED).isNotEmpty();
        assertThat(broken().toString()).containsPattern("(sequence=|entry )" + sequence + "\\b");
        connection.rollback();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1, 256, 1L << 40, Long.MIN_VALUE})
  void another_time_is_found(long difference) throws SQLException {
    for (long sequence = 1; sequence <= ENTRIES; sequence++) {
      change("UPDATE journal SET at = at + " + difference + " WHERE " + at(sequence));
      assertNamed(sequence, "time " + difference);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 13, 1000, Long.MAX_VALUE})
  void another_sequence_is_found(long other) throws SQLException {
    for (long sequence = 1; sequence < ENTRIES; sequence++) {
      change("UPDATE journal SET sequence = " + other + " WHERE " + at(sequence));
      assertNamed(other < 1 ? 1 : sequence, "sequence " + other);
    }
  }

  @Test
  void a_deleted_entry_is_found() throws SQLException {
    for (long sequence = 1; sequence < ENTRIES; sequence++) {
      change("DELETE FROM journal WHERE " + at(sequence));
      assertNamed(sequence, "deleted");
    }
  }

  @Test
  void a_deleted_entry_whose_gap_was_closed_is_found() throws SQLException {
    for (long sequence = 1; sequence < ENTRIES; sequence++) {
      change("DELETE FROM journal WHERE " + at(sequence));
      shift(sequence + 1, -1);
      assertNamed(sequence, "deleted, gap closed");
    }
  }

  @Test
  void two_entries_in_each_others_place_are_found() throws SQLException {
    for (long one = 1; one <= ENTRIES; one++) {
      for (long two = one + 1; two <= ENTRIES; two++) {
        move(one, -1);
        move(two, one);
        move(-1, two);
        assertNamed(one, "swapped with " + two);
      }
    }
  }

  @Test
  void an_inserted_entry_is_found() throws SQLException {
    for (long sequence = 1; sequence <= ENTRIES; sequence++) {
      shift(sequence, 1);
      change(
          "INSERT INTO journal SELECT centre, "
              + sequence
              + ", at, 'nobody', command_id, body, hash"
              + " FROM journal WHERE "
              + at(sequence + 1));
      assertNamed(sequence, "inserted");
    }
  }

  @Test
  void an_inserted_entry_with_a_hash_that_fits_is_found_at_the_one_that_follows()
      throws SQLException {
    for (long sequence = 2; sequence <= ENTRIES; sequence++) {
      shift(sequence, 1);
      var forged = new Row("lahore", sequence, 0, "nobody", "no key", "[]");
      var before = new String(bytes("hash", sequence - 1), StandardCharsets.UTF_8);
      change(
          "INSERT INTO journal VALUES ('lahore', "
              + sequence
              + ", 0, 'nobody', 'no key', '[]', '"
              + Chain.hash(before, forged)
              + "')");
      assertNamed(sequence + 1, "forged");
    }
  }

  @Test
  void a_snapshot_that_the_journal_does_not_make_is_found() throws Exception {
    // Given
    CentreState state = after(4);
    String written = StateCodec.write(state).replace("\"sequence\":4", "\"sequence\":5");
    String tokens = StateCodec.writeTokens(state).collect(Collectors.joining());

    // When
    change(
        "INSERT INTO snapshot (centre, sequence, body) VALUES ('lahore', 5, CAST(? AS TEXT))",
        utf8(written));
    change("INSERT INTO snapshot_tokens VALUES ('lahore', 5, 0, CAST(? AS TEXT))", utf8(tokens));

    // Then
    assertNamed(5, "snapshot");
  }

  @Test
  void a_snapshot_whose_tokens_were_changed_is_found() throws Exception {
    // Given
    new StoredSnapshots(connection).save(after(11));

    // When
    change("UPDATE snapshot_tokens SET body = REPLACE(body, '\"issued\":1', '\"issued\":2')");

    // Then
    assertNamed(11, "tokens of a snapshot");
  }

  @Test
  void a_snapshot_beyond_the_end_is_found() throws SQLException {
    // When
    change("INSERT INTO snapshot (centre, sequence, body) VALUES ('lahore', 15, '{}')");

    // Then
    assertNamed(13, "snapshot beyond the end");
  }

  private CentreState after(int entries) throws Exception {
    var state = CentreState.empty("lahore");
    for (Entry entry : firstEntries(entries)) {
      state = Engine.evolve(state, entry);
    }
    return state;
  }

  private List<Entry> firstEntries(int count) throws Exception {
    List<Entry> entries = new ArrayList<>();
    try (var journal = new SqlJournal(source)) {
      journal.read("lahore", 0, entries::add);
    }
    return entries.subList(0, count);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String at(long sequence) {
    return "centre = 'lahore' AND sequence = " + sequence;
  }

  private void move(long from, long to) throws SQLException {
    change("UPDATE journal SET sequence = " + to + " WHERE " + at(from));
  }

  /// In two steps, because two entries must never have the same sequence, not even for a moment.
  private void shift(long from, int by) throws SQLException {
    change(
        "UPDATE journal SET sequence = -sequence WHERE centre = 'lahore' AND sequence >= " + from);
    change(
        "UPDATE journal SET sequence = -sequence + "
            + by
            + " WHERE centre = 'lahore' AND sequence < 0");
  }

  private byte[] bytes(String column, long sequence) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + column + " FROM journal WHERE " + at(sequence));
        ResultSet row = select.executeQuery()) {
      assertThat(row.next()).isTrue();
      return row.getBytes(1);
    }
  }

  private void change(String sql, byte[]... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setBytes(i + 1, values[i]);
      }
      assertThat(update.executeUpdate()).as(sql).isPositive();
    }
  }

  /// The place is named, and the other centre has no fault.
  private void assertNamed(long sequence, String change) throws SQLException {
    List<Verdict.Broken> broken = broken();
    assertThat(broken).as("%s of entry %d, seed %d", change, sequence, SEED).hasSize(1);
    assertThat(broken.getFirst().centre()).isEqualTo("lahore");
    assertThat(broken.getFirst().sequence())
        .as("%s, seed %d: %s", change, SEED, broken)
        .isEqualTo(sequence);
    connection.rollback();
  }

  private List<Verdict.Broken> broken() throws SQLException {
    return verdicts().stream()
        .filter(Verdict.Broken.class::isInstance)
        .map(Verdict.Broken.class::cast)
        .toList();
  }

  private List<Verdict> verdicts() throws SQLException {
    return new Verification(connection, Set.of()).all();
  }
}
