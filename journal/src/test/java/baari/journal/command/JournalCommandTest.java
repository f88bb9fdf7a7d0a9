package baari.journal.command;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.journal.JournalException;
import baari.journal.SmallJournal;
import baari.journal.store.SqlJournal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

final class JournalCommandTest {
  private static final int ENTRIES = 12;

  @TempDir private Path directory;
  private Path file;
  private SQLiteDataSource source;

  @BeforeEach
  void write() throws Exception {
    file = directory.resolve("baari.db");
    source = SmallJournal.of(file, 7, ENTRIES);
  }

  private record Result(int exit, String out, String err) {}

  @Test
  void a_sound_journal_verifies_and_says_its_heads() throws SQLException {
    // When
    Result result = run("verify");

    // Then
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "lahore: 12 entries are sound", "multan: 12 entries are sound", head("lahore", 12));
  }

  @Test
  void a_changed_entry_is_named_and_the_command_fails() throws SQLException {
    // Given
    change("UPDATE journal SET actor = 'somebody' WHERE centre = 'multan' AND sequence = 5");

    // When
    Result result = run("verify");

    // Then
    assertThat(result.exit()).isOne();
    assertThat(result.out()).contains("multan: entry 5 is not as it was written");
  }

  @Test
  void a_cut_end_is_found_by_the_head_that_was_noted() throws SQLException {
    // Given
    String head = head("lahore", 12);
    change("DELETE FROM journal WHERE centre = 'lahore' AND sequence = 12");

    // When
    Result trusting = run("verify");
    Result result = run("verify", "--head", head);

    // Then
    assertThat(trusting.exit()).isZero();
    assertThat(result.exit()).isOne();
    assertThat(result.out()).contains("no entry has the hash " + head, "lahore ends at entry 11");
  }

  @Test
  void an_entry_added_after_the_head_that_was_noted_is_named() throws Exception {
    // Given
    String head = head("lahore", 12);
    append(13, "agent1");

    // When
    Result result = run("verify", "--head", head);

    // Then
    assertThat(result.exit()).isOne();
    assertThat(result.out()).contains("lahore: entry 13 was added after the head " + head);
  }

  @Test
  void a_seal_may_be_followed_by_others_but_must_be_there() throws SQLException {
    // Given
    String seal = head("lahore", 6);

    // When // Then
    assertThat(run("verify", "--seal", seal, "--head", head("multan", 12)).exit()).isZero();
    assertThat(run("verify", "--seal", "0".repeat(64)).exit()).isOne();
  }

  @Test
  void a_journal_that_was_chained_anew_is_found_by_the_seal() throws Exception {
    // Given
    String seal = head("lahore", 12);
    change("DELETE FROM journal WHERE centre = 'lahore' AND sequence = 12");
    append(12, "somebody else");

    // When // Then
    assertThat(run("verify").exit()).isZero();
    assertThat(run("verify", "--seal", seal).exit()).isOne();
  }

  @Test
  void the_export_is_json_whatever_the_actor_is_called() throws Exception {
    // Given
    String awkward = "\"O'کارکن\\\" \n\t %s 🙂 </script>";
    append(13, awkward);

    // When
    Result result = run("export");

    // Then
    assertThat(result.exit()).isZero();
    List<JsonNode> lines = result.out().lines().map(JournalCommandTest::json).toList();
    assertThat(lines).hasSize(2 * ENTRIES + 1);
    assertThat(lines.get(ENTRIES).get("actor").textValue()).isEqualTo(awkward);
    assertThat(lines.get(ENTRIES).get("events").get(0).get("e").textValue())
        .isEqualTo("CounterClosed");
    assertThat(lines.get(ENTRIES).get("hash").textValue()).isEqualTo(head("lahore", 13));
  }

  @Test
  void a_description_counts_entries_and_days() {
    assertThat(run("describe").out()).contains("lahore: 12 entries, 1 to 12, from 2026-11-23T03:");
  }

  @Test
  @Timeout(60)
  void a_backup_beside_a_writer_is_the_journal_as_it_stood_at_one_moment() throws Exception {
    // Given
    var writing = new CountDownLatch(20);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<?> writer =
          threads.submit(() -> {
            for (int sequence = 13; sequence <= 200; sequence++) {
              append(sequence, "agent1");
              writing.countDown();
            }
            return null;
          });
      assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();

      // When
      Result result = run("backup", directory.resolve("copy.db").toString());
      assertThat(Files.getPosixFilePermissions(directory.resolve("copy.db")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));

      // Then
      assertThat(result.exit()).as(result.err() + result.out()).isZero();
      writer.get();
    }
    assertThat(run("verify").out()).contains("lahore: 200 entries are sound");
    assertThat(run("backup", directory.resolve("copy.db").toString()).exit()).isOne();
    file = directory.resolve("copy.db");
    assertThat(run("verify").exit()).isZero();
    assertThat(directory).isDirectoryNotContaining("glob:**.partial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify --head nonsense", "verify --head", "explain", "export --head 00"})
  void what_is_not_understood_is_answered_with_the_usage(String call) {
    // When
    String[] words = call.split(" ", -1);
    Result result = run(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));

    // Then
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("Usage: ./baari journal")
        .contains("describe FILE", "verify FILE", "export FILE", "backup FILE TARGET");
  }

  private void append(long sequence, String actor) throws JournalException {
    try (var journal = new SqlJournal(source)) {
      journal.append(
          written(
              new Entry(
                  "lahore",
                  sequence,
                  Instant.parse("2026-11-24T00:00:00Z"),
                  actor,
                  "key",
                  List.of(new Event.CounterClosed("1")))));
    }
  }

  private String head(String centre, long sequence) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT hash FROM journal WHERE centre = '%s' AND sequence = %d"
                    .formatted(centre, sequence))) {
      row.next();
      return row.getString(1);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }

  private Result run(String action, String... options) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] arguments =
        Stream.concat(Stream.of("journal", action, file.toString()), Stream.of(options))
            .toArray(String[]::new);
    int exit =
        JournalCommand.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }
}
