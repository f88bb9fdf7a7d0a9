package baari.server.report;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three days in a real journal: the second has more entries than are fetched at once, the third is
/// still open.
final class DayReplayTest {
  private static final int PAGE = 1_000;
  private static final Duration ONE_DAY = Duration.ofDays(1);

  @TempDir private Path directory;
  private Database database;
  private SqlJournal journal;
  private CentreState state = CentreState.empty(Hall.CENTRE);

  @BeforeEach
  void write_three_days() throws Exception {
    database = Database.sqlite(directory.resolve("baari.db"));
    journal = new SqlJournal(database.source());
    day(0, 3, true);
    day(1, 2 * PAGE + 7, true);
    day(2, 2, false);
  }

  @AfterEach
  void close() {
    journal.close();
    database.close();
  }

  @Test
  void each_day_is_read_from_its_opening_to_the_next_ones() throws Exception {
    assertThat(sequences(0)).hasSize(5).startsWith(1L).endsWith(5L);
    assertThat(sequences(1)).hasSize(2 * PAGE + 9).startsWith(6L);
    assertThat(sequences(2)).hasSize(3).endsWith(state.sequence());
  }

  @Test
  void a_snapshot_before_the_day_and_one_after_it_change_nothing() throws Exception {
    // Given
    List<Long> before = sequences(1);
    journal.save(after(5));
    journal.save(after(9));

    // When // Then
    assertThat(sequences(1)).isEqualTo(before);
    assertThat(sequences(2)).hasSize(3);
  }

  @Test
  void a_day_that_never_was_is_not_found() throws Exception {
    assertThat(
            new DayReplay(journal.reader())
                .play(Hall.CENTRE, Hall.DAY.plusDays(9), (_, _, _) -> {}))
        .isFalse();
    assertThat(
            new DayReplay(journal.reader())
                .play(Hall.CENTRE, Hall.DAY.minusDays(1), (_, _, _) -> {}))
        .isFalse();
  }

  private List<Long> sequences(int day) throws Exception {
    List<Long> sequences = new ArrayList<>();
    LocalDate date = Hall.DAY.plusDays(day);
    boolean found =
        new DayReplay(journal.reader())
            .play(
                Hall.CENTRE,
                date,
                (before, entry, after) -> {
                  assertThat(before.sequence()).isEqualTo(entry.sequence() - 1);
                  assertThat(after.lastDay()).contains(date);
                  sequences.add(entry.sequence());
                });
    assertThat(found).isTrue();
    return sequences;
  }

  private CentreState after(long sequence) throws Exception {
    CentreState[] past = {CentreState.empty(Hall.CENTRE)};
    journal.read(
        Hall.CENTRE,
        0,
        entry -> {
          if (entry.sequence() <= sequence) {
            past[0] = Engine.evolve(past[0], entry);
          }
        });
    return past[0];
  }

  /// A day with this many entries between its opening and its close.
  private void day(int day, int entries, boolean closes) throws Exception {
    LocalDate date = Hall.DAY.plusDays(day);
    List<Entry> batch = new ArrayList<>();
    happened(batch, start(day), new Event.DayOpened(date));
    for (int i = 0; i < entries; i++) {
      happened(batch, start(day).plusSeconds(i), new Event.CounterOpened("1", List.of("DOMI")));
    }
    if (closes) {
      happened(batch, start(day).plusSeconds(entries), new Event.DayClosed(date, Optional.empty()));
    }
    journal.append(written(batch));
  }

  private void happened(List<Entry> batch, Instant at, Event event) {
    long sequence = state.sequence() + 1;
    var entry = new Entry(Hall.CENTRE, sequence, at, "a", "id" + sequence, List.of(event));
    state = Engine.evolve(state, entry);
    batch.add(entry);
  }

  private static Instant start(int day) {
    return Hall.START.plus(ONE_DAY.multipliedBy(day));
  }
}
