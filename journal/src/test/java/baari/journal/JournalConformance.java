package baari.journal;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.format.Chain;
import baari.journal.format.Row;
import baari.journal.format.WrittenEntry;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every journal must do, whatever its database.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class JournalConformance {
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00.123Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String HERE = "lahore";
  private static final String THERE = "multan";

  private Database database;
  private DataSource source;
  private SqlJournal journal;
  private SqlJournal other;

  /// A migrated, empty database.
  abstract Database fresh() throws Exception;

  @BeforeEach
  final void open() throws Exception {
    database = fresh();
    source = database.source();
    journal = new SqlJournal(source);
    other = new SqlJournal(source);
  }

  @AfterEach
  final void close() {
    journal.close();
    other.close();
    database.close();
  }

  final DataSource source() {
    return source;
  }

  @Test
  void what_was_appended_is_read_back_in_order() throws Exception {
    // Given
    Entry first = entry(HERE, 1, new Event.DayOpened(DAY), issued(1));
    Entry second = entry(HERE, 2, issued(2));
    Entry third = entry(HERE, 3, new Event.TokenCalled(token(1), "7"));

    // When
    journal.append(written(first, second));
    journal.append(written(third));

    // Then
    assertThat(read(journal, HERE, 0)).containsExactly(first, second, third);
  }

  @Test
  void reading_starts_after_the_sequence_that_the_reader_has() throws Exception {
    // Given
    journal.append(written(entry(HERE, 1, issued(1)), entry(HERE, 2, issued(2))));

    // When // Then
    assertThat(read(journal, HERE, 1)).extracting(Entry::sequence).containsExactly(2L);
    assertThat(read(journal, HERE, 2)).isEmpty();
  }

  @Test
  void centres_have_their_own_sequences_and_numbers() throws Exception {
    // Given
    Entry here = entry(HERE, 1, issued(1), new Event.TokenCalled(token(1), "7"));
    Entry there = entry(THERE, 1, issued(1), new Event.TokenCalled(token(1), "7"));

    // When
    journal.append(written(here, there));

    // Then
    assertThat(read(journal, HERE, 0)).containsExactly(here);
    assertThat(read(journal, THERE, 0)).containsExactly(there);
  }

  @Test
  void a_sequence_that_is_taken_is_a_conflict_and_stores_nothing() throws Exception {
    // Given
    Entry first = entry(HERE, 1, new Event.DayOpened(DAY));
    journal.append(written(first));

    // When
    assertThatThrownBy(() -> other.append(written(entry(HERE, 1, issued(1)))))
        .isInstanceOf(JournalException.Conflict.class);

    // Then
    assertThat(read(journal, HERE, 0)).containsExactly(first);
  }

  @Test
  void a_number_is_given_once_by_the_word_of_the_database() throws Exception {
    // Given
    journal.append(written(entry(HERE, 1, issued(1))));

    // When // Then
    assertConflict(entry(HERE, 2, issued(1)));
  }

  @Test
  void a_number_is_given_once_also_within_one_batch() {
    assertThatThrownBy(
            () -> journal.append(written(entry(HERE, 1, issued(1)), entry(HERE, 2, issued(1)))))
        .isInstanceOf(JournalException.Conflict.class);
  }

  @Test
  void two_at_one_counter_are_refused_by_the_database() throws Exception {
    // Given
    journal.append(
        written(
            entry(HERE, 1, issued(1)),
            entry(HERE, 2, issued(2)),
            entry(HERE, 3, new Event.TokenCalled(token(1), "7"))));

    // When // Then
    assertConflict(entry(HERE, 4, new Event.TokenCalled(token(2), "7")));
  }

  @Test
  void one_token_at_two_counters_is_refused_by_the_database() throws Exception {
    // Given
    journal.append(
        written(
            entry(HERE, 1, issued(1)),
            entry(HERE, 2, new Event.TokenCalledOutOfTurn(token(1), "7", "why"))));

    // When // Then
    assertConflict(entry(HERE, 3, new Event.TokenCalled(token(1), "8")));
  }

  @Test
  void a_counter_is_free_again_after_every_way_to_leave_it() throws Exception {
    // Given
    List<Event> waysToLeave =
        List.of(
            new Event.TokenServed(token(1), "7", ""),
            new Event.TokenNotShown(token(2), "7"),
            new Event.TokenCancelled(token(3), "why"),
            new Event.TokenTransferred(
                token(4), "7", "ARMS", new Lane.OfService("ARMS"), false, AT, false, ""));
    long sequence = 0;

    // When
    for (int i = 0; i < waysToLeave.size(); i++) {
      int number = i + 1;
      journal.append(
          written(
              entry(HERE, ++sequence, issued(number)),
              entry(HERE, ++sequence, new Event.TokenCalled(token(number), "7"))));
      journal.append(written(entry(HERE, ++sequence, waysToLeave.get(i))));
    }

    // Then
    assertThat(count("counter_token")).isZero();
    assertThat(read(journal, HERE, 0)).hasSize(12);
  }

  @Test
  void a_batch_in_which_a_counter_changes_hands_twice_is_stored_as_it_ends() throws Exception {
    // When
    journal.append(
        written(
            entry(HERE, 1, issued(1)),
            entry(HERE, 2, issued(2)),
            entry(HERE, 3, new Event.TokenCalled(token(1), "7")),
            entry(HERE, 4, new Event.TokenServed(token(1), "7", "")),
            entry(HERE, 5, new Event.TokenCalled(token(2), "7"))));

    // Then
    assertThat(count("counter_token")).isOne();
    assertConflict(entry(HERE, 6, new Event.TokenCalled(token(2), "8")));
  }

  @Test
  void a_batch_is_stored_whole_or_not_at_all() throws Exception {
    // Given
    journal.append(written(entry(HERE, 1, issued(1))));

    // When
    assertConflict(
        entry(THERE, 1, issued(1)), entry(HERE, 2, issued(2)), entry(HERE, 3, issued(1)));

    // Then
    assertThat(read(journal, HERE, 0)).hasSize(1);
    assertThat(read(journal, THERE, 0)).isEmpty();
    assertThat(count("token")).isOne();
  }

  @Test
  void after_a_conflict_the_same_journal_goes_on() throws Exception {
    // Given
    journal.append(written(entry(HERE, 1, issued(1))));
    assertConflict(entry(HERE, 1, issued(2)));

    // When
    journal.append(written(entry(HERE, 2, issued(2))));

    // Then
    assertThat(read(journal, HERE, 0)).hasSize(2);
  }

  @Test
  void writers_that_take_turns_make_one_chain() throws Exception {
    // When
    for (int sequence = 1; sequence <= 9; sequence++) {
      (sequence % 3 == 0 ? other : journal)
          .append(written(entry(HERE, sequence, issued(sequence))));
      (sequence % 2 == 0 ? other : journal)
          .append(written(entry(THERE, sequence, issued(sequence))));
    }

    // Then
    assertThat(verdicts()).hasSize(2).allMatch(Verdict.Sound.class::isInstance);
  }

  @Test
  void what_a_lost_batch_would_have_been_leaves_no_trace_in_the_chain() throws Exception {
    // Given
    journal.append(written(entry(HERE, 1, issued(1)), entry(HERE, 2, issued(2))));
    assertConflict(entry(HERE, 3, issued(3)), entry(HERE, 4, issued(1)));

    // When
    journal.append(written(entry(HERE, 3, issued(4))));

    // Then
    assertThat(verdicts()).singleElement().isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void a_changed_entry_is_named() throws Exception {
    // Given
    append(1, 5);

    // When
    execute("UPDATE journal SET actor = 'agent2' WHERE sequence = 4");

    // Then
    assertThat(verdicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(4));
  }

  private List<Verdict> verdicts() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return new Verification(connection, Set.of()).all();
    }
  }

  @Test
  void a_snapshot_is_loaded_as_it_was_saved() throws Exception {
    // Given
    CentreState state = append(1, 1_100);

    // When
    journal.save(state);

    // Then
    assertThat(journal.snapshot(HERE, 0)).contains(state);
    assertThat(journal.snapshot(THERE, 0)).isEmpty();
  }

  @Test
  void only_a_snapshot_that_is_old_enough_is_loaded() throws Exception {
    // Given
    journal.save(append(1, 5));
    append(6, 9);

    // When // Then
    assertThat(journal.snapshot(HERE, 4)).map(CentreState::sequence).contains(5L);
    assertThat(journal.snapshot(HERE, 5)).isEmpty();
  }

  @Test
  void the_newest_three_snapshots_are_kept() throws Exception {
    // Given // When
    for (int i = 1; i <= 5; i++) {
      journal.save(append(i, i));
    }

    // Then
    assertThat(count("snapshot")).isEqualTo(3);
    assertThat(count("snapshot_tokens")).isEqualTo(3);
    assertThat(journal.snapshot(HERE, 0)).map(CentreState::sequence).contains(5L);
    assertThat(journal.snapshot(HERE, 2)).map(CentreState::sequence).contains(3L);
    assertThat(journal.snapshot(HERE, 3)).isEmpty();
  }

  @Test
  void a_snapshot_of_another_version_is_left_aside_and_the_journal_replayed() throws Exception {
    // Given
    journal.save(append(1, 3));
    execute("UPDATE snapshot SET body = '{\"v\":999}'");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).isEmpty();
  }

  @Test
  void a_snapshot_that_does_not_say_whose_an_open_counter_is_is_left_aside_and_breaks_nothing()
      throws Exception {
    // Given: snapshots as the first release wrote them, one of them from a night when all counters
    // were closed
    journal.save(append(1, 3));
    journal.append(written(entry(HERE, 4, new Event.CounterOpened("1", List.of("DOMI")))));
    journal.save(append(5, 5));
    execute("UPDATE snapshot SET body = REPLACE(body, '\"by\":', '\"once\":'), checksum = NULL");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).map(CentreState::sequence).contains(3L);
    assertThat(verdicts()).singleElement().isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void a_snapshot_that_lacks_tokens_is_left_aside_and_the_journal_replayed() throws Exception {
    // Given
    journal.save(append(1, 1_100));
    execute("DELETE FROM snapshot_tokens WHERE part = 1");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).isEmpty();
  }

  @Test
  void a_snapshot_that_cannot_be_is_left_aside_and_the_journal_replayed() throws Exception {
    // Given
    journal.save(append(1, 3));
    execute("UPDATE snapshot_tokens SET body = REPLACE(body, 'REQUESTED', 'REQUESTEE')");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).isEmpty();
  }

  @Test
  void a_snapshot_that_was_altered_gives_way_to_an_older_one_though_it_can_be_read()
      throws Exception {
    // Given
    journal.save(append(1, 3));
    journal.save(append(4, 6));
    journal.save(append(7, 9));
    execute(
        "UPDATE snapshot_tokens SET body = REPLACE(body, '\"ur\"', '\"en\"') WHERE sequence = 9");
    execute("UPDATE snapshot SET body = REPLACE(body, '9', '8') WHERE sequence = 6");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).map(CentreState::sequence).contains(3L);
  }

  @Test
  void a_snapshot_of_a_journal_that_went_on_otherwise_is_left_aside() throws Exception {
    // Given
    journal.save(append(1, 3));
    execute("UPDATE journal SET hash = '" + "a".repeat(64) + "' WHERE sequence = 3");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).isEmpty();
  }

  @Test
  void a_snapshot_of_an_older_release_has_no_checksum_and_is_loaded() throws Exception {
    // Given
    CentreState state = append(1, 3);
    journal.save(state);
    execute("UPDATE snapshot SET checksum = NULL");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).contains(state);
  }

  @Test
  void an_entry_that_was_altered_is_named_and_not_read() throws Exception {
    // Given
    append(1, 3);
    execute("UPDATE journal SET actor = 'agent2' WHERE sequence = 2");

    // When // Then
    assertThatThrownBy(() -> journal.reader().read(HERE, 1, Long.MAX_VALUE, _ -> {}))
        .isInstanceOf(JournalException.Unreadable.class)
        .hasRootCauseMessage("entry 2 of lahore is not as it was written");
  }

  @Test
  void an_entry_that_is_gone_is_named() throws Exception {
    // Given
    append(1, 4);
    execute("DELETE FROM journal WHERE sequence = 2");

    // When // Then
    for (long after : List.of(0L, 1L, 2L)) {
      assertThatThrownBy(() -> read(journal, HERE, after))
          .isInstanceOf(JournalException.Unreadable.class)
          .hasRootCauseMessage("entry 2 of lahore is not there");
    }
    assertThat(read(journal, HERE, 3)).hasSize(1);
  }

  @Test
  void a_snapshot_that_cannot_be_read_gives_way_to_an_older_one() throws Exception {
    // Given
    journal.save(append(1, 3));
    journal.save(append(4, 6));
    journal.save(append(7, 9));
    execute("UPDATE snapshot SET body = '{\"v\":3,' WHERE sequence = 9");
    execute("DELETE FROM snapshot_tokens WHERE sequence = 6");

    // When // Then
    assertThat(journal.snapshot(HERE, 0)).map(CentreState::sequence).contains(3L);
  }

  @Test
  void what_a_batch_that_broke_had_begun_is_not_stored_with_the_next() throws Exception {
    for (Throwable broken : List.of(new IllegalStateException(), new OutOfMemoryError())) {
      // Given
      List<WrittenEntry> half = written(entry(THERE, 1, issued(1), new Event.DayOpened(DAY)));
      assertThatThrownBy(() -> journal.append(new BreaksAfter(half, broken))).isSameAs(broken);
    }

    // When
    journal.append(written(entry(HERE, 1, issued(1))));

    // Then
    assertThat(read(journal, HERE, 0)).hasSize(1);
    assertThat(read(journal, THERE, 0)).isEmpty();
    assertThat(count("token")).isOne();
    assertThat(count("business_day")).isZero();
    assertThat(verdicts()).singleElement().isInstanceOf(Verdict.Sound.class);
  }

  /// Its entries, and then a fault in the middle of the batch.
  private static final class BreaksAfter extends AbstractList<WrittenEntry> {
    private final List<WrittenEntry> sound;
    private final Throwable broken;
    private int handedOut;

    BreaksAfter(List<WrittenEntry> sound, Throwable broken) {
      this.sound = sound;
      this.broken = broken;
    }

    /// The writer goes through the entries twice: first for the hashes that it needs, then to store
    /// them.
    @Override
    public WrittenEntry get(int index) {
      if (index < sound.size()) {
        return sound.get(index);
      }
      if (handedOut++ == 0) {
        return sound.getLast();
      }
      if (broken instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) broken;
    }

    @Override
    public int size() {
      return sound.size() + 1;
    }
  }

  @Test
  void tokens_that_are_of_no_snapshot_yet_are_left_to_who_writes_them() throws Exception {
    // Given
    execute("INSERT INTO snapshot_tokens VALUES ('lahore', 9, 0, '[]')");

    // When
    for (int i = 1; i <= 4; i++) {
      journal.save(append(i, i));
    }

    // Then
    assertThat(count("snapshot_tokens")).isEqualTo(4);
  }

  @Test
  void an_entry_that_cannot_be_read_is_named() throws Exception {
    // Given
    append(1, 3);
    String body = "[{\"e\":\"FromTheFuture\"}]";
    Entry second = entry(HERE, 2, issued(2));
    var unknown = new Row(HERE, 2, AT.toEpochMilli(), second.actor(), second.commandId(), body);
    execute("UPDATE journal SET body = '" + body + "' WHERE sequence = 2");
    execute(
        "UPDATE journal SET hash = '"
            + Chain.hash(text("SELECT hash FROM journal WHERE sequence = 1"), unknown)
            + "' WHERE sequence = 2");

    // When // Then
    assertThatThrownBy(() -> read(journal, HERE, 0))
        .isInstanceOf(JournalException.Unreadable.class)
        .hasStackTraceContaining("entry 2 of lahore cannot be read");
  }

  @Test
  void of_two_writers_that_race_for_a_sequence_one_wins_and_the_other_loses_cleanly()
      throws Exception {
    // Given
    int rounds = 30;
    var together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      // When
      Future<Integer> one = threads.submit(racer(journal, together, rounds, 1_000));
      Future<Integer> two = threads.submit(racer(other, together, rounds, 2_000));

      // Then
      assertThat(one.get() + two.get()).isEqualTo(rounds);
    }
    assertThat(read(journal, HERE, 0))
        .extracting(Entry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, rounds).boxed().toList());
    assertThat(count("token")).isEqualTo(rounds);
  }

  /// @return how often it was first
  private static Callable<Integer> racer(
      SqlJournal writer, CyclicBarrier together, int rounds, int numbersFrom) {
    return () -> {
      int won = 0;
      for (int round = 1; round <= rounds; round++) {
        together.await(20, TimeUnit.SECONDS);
        try {
          writer.append(written(entry(HERE, round, issued(numbersFrom + round))));
          won++;
        } catch (JournalException.Conflict lost) {
          assertThat(lost).hasMessageContaining("another writer");
        }
      }
      return won;
    };
  }

  @Test
  void a_reader_beside_the_writer_sees_whole_batches_without_a_gap() throws Exception {
    // Given
    int batches = 100;
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      // When
      Future<?> writing =
          threads.submit(() -> {
            for (int batch = 0; batch < batches; batch++) {
              int first = 3 * batch + 1;
              journal.append(
                  written(
                      entry(HERE, first, issued(first)),
                      entry(HERE, first + 1, issued(first + 1)),
                      entry(HERE, first + 2, issued(first + 2))));
            }
            return batches;
          });

      // Then
      int seen = 0;
      while (seen < 3 * batches) {
        boolean done = writing.isDone();
        List<Entry> entries = read(other, HERE, 0);
        assertThat(entries)
            .extracting(Entry::sequence)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(entries.size() % 3).isZero();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(seen);
        seen = entries.size();
        assertThat(done && seen < 3 * batches).as("the writer ended early").isFalse();
      }
      writing.get();
    }
  }

  /// Entries from one sequence to another, one token each, and the state after them.
  private CentreState append(int from, int to) throws JournalException {
    List<Entry> entries = new ArrayList<>();
    for (int sequence = from; sequence <= to; sequence++) {
      entries.add(entry(HERE, sequence, issued(sequence)));
    }
    journal.append(written(entries));
    var state = CentreState.empty(HERE);
    for (Entry entry : read(journal, HERE, 0)) {
      state = Engine.evolve(state, entry);
    }
    return state;
  }

  private void assertConflict(Entry... entries) {
    assertThatThrownBy(() -> journal.append(written(entries)))
        .isInstanceOf(JournalException.Conflict.class);
  }

  private static List<Entry> read(Journal from, String centre, long sequence)
      throws JournalException {
    List<Entry> entries = new ArrayList<>();
    from.read(centre, sequence, entries::add);
    return entries;
  }

  private long count(String table) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static Entry entry(String centre, long sequence, Event... events) {
    return new Entry(centre, sequence, AT, "agent1", "key-" + sequence, List.of(events));
  }

  private static Event issued(int number) {
    var written = new TokenNumber("D", number);
    return new Event.TokenIssued(
        token(number),
        written,
        "DOMI",
        "ordinary",
        Claim.PLAIN,
        "ur",
        "SECRET",
        0,
        Visit.of("DOMI"));
  }

  private static String token(int number) {
    return "20261123-" + new TokenNumber("D", number);
  }
}
