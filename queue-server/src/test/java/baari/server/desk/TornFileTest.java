package baari.server.desk;

import static baari.journal.RealCodec.written;
import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.JournalException;
import baari.journal.SmallJournal;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server's file as `kill -9` leaves it, cut and filled with zeros at the borders of its pages.
/// What was stored comes back unchanged, or is refused with the file's name. With a shortened log
/// the last entries may be lost, as if they had never been stored, but nothing else.
final class TornFileTest {
  private static final Logger LOG = Logger.getLogger(TornFileTest.class);
  private static final long SEED = 20261130;
  private static final int ENTRIES = 150;
  private static final int PAGE = 4_096;
  private static final int LOG_HEAD = 32;
  private static final int FRAME = 24 + PAGE;

  /// The most pages that are left out, so that the test takes only seconds.
  private static final int LOG_STEP = 120;

  private static final int STEP = 16;

  private static final Map<String, List<CentreState>> STATES = new HashMap<>();
  private static final Map<String, List<Entry>> ENTRIES_OF = new HashMap<>();

  @TempDir private static Path left;
  @TempDir private Path directory;

  /// How much of the log is in the main file.
  enum Folded {
    NOTHING,
    HALF,
    ALL
  }

  @BeforeAll
  static void write() throws Exception {
    var random = new SplittableRandom(SEED);
    for (String centre : SmallJournal.CENTRES) {
      List<Entry> entries = SmallJournal.entries(centre, random, ENTRIES);
      List<CentreState> states = new ArrayList<>(List.of(CentreState.empty(centre)));
      entries.forEach(entry -> states.add(Engine.evolve(states.getLast(), entry)));
      ENTRIES_OF.put(centre, entries);
      STATES.put(centre, states);
    }
    for (Folded folded : Folded.values()) {
      write(Files.createDirectory(left.resolve(folded.name())), folded, random);
    }
  }

  /// The first third is always in the main file. The log contains what came later.
  private static void write(Path to, Folded folded, SplittableRandom random) throws Exception {
    Path source = Files.createDirectory(to.resolve("running"));
    try (var database = Database.sqlite(source.resolve("baari.db"));
        var journal = new SqlJournal(database.source());
        Connection beside = database.source().getConnection();
        Statement fold = beside.createStatement()) {
      int stored = store(journal, 0, ENTRIES / 3, random);
      fold.execute("PRAGMA wal_checkpoint(RESTART)");
      stored = store(journal, stored, 2 * ENTRIES / 3, random);
      if (folded == Folded.HALF) {
        fold.execute("PRAGMA wal_checkpoint(PASSIVE)");
      }
      store(journal, stored, ENTRIES, random);
      if (folded == Folded.ALL) {
        fold.execute("PRAGMA wal_checkpoint(PASSIVE)");
      }
      Files.copy(source.resolve("baari.db"), to.resolve("baari.db"));
      Files.copy(source.resolve("baari.db-wal"), to.resolve("baari.db-wal"));
    }
  }

  private static int store(SqlJournal journal, int from, int to, SplittableRandom random)
      throws JournalException {
    int stored = from;
    while (stored < to) {
      int end = Math.min(to, stored + 1 + random.nextInt(4));
      List<Entry> batch = new ArrayList<>();
      for (String centre : SmallJournal.CENTRES) {
        batch.addAll(entries(centre).subList(stored, end));
      }
      journal.append(written(batch));
      if (end / 20 > stored / 20) {
        for (String centre : SmallJournal.CENTRES) {
          journal.save(states(centre).get(end));
        }
      }
      stored = end;
    }
    return stored;
  }

  private static List<CentreState> states(String centre) {
    return Objects.requireNonNull(STATES.get(centre));
  }

  private static List<Entry> entries(String centre) {
    return Objects.requireNonNull(ENTRIES_OF.get(centre));
  }

  @ParameterizedTest
  @EnumSource
  void an_untouched_one_comes_back_whole(Folded folded) throws Exception {
    assertThat(opened(main(folded), log(folded))).isEqualTo(Came.WHOLE);
  }

  @ParameterizedTest
  @EnumSource
  void a_zeroed_page_is_refused_or_not_missed(Folded folded) throws Exception {
    byte[] main = main(folded);
    var random = new SplittableRandom(SEED);
    for (int at = 0; at < main.length; at += PAGE * (1 + random.nextInt(STEP))) {
      assertThat(opened(zeroed(main, at, PAGE), log(folded)))
          .as("page %d, seed %d", at / PAGE, SEED)
          .isNotEqualTo(Came.SHORTER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cut_file_is_refused_or_not_missed(Folded folded) throws Exception {
    byte[] main = main(folded);
    var random = new SplittableRandom(SEED);
    for (int length = 0; length < main.length; length += PAGE * (1 + random.nextInt(STEP))) {
      assertThat(opened(Arrays.copyOf(main, length), log(folded)))
          .as("%d pages, seed %d", length / PAGE, SEED)
          .isNotEqualTo(Came.SHORTER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cut_log_loses_the_last_entries_only(Folded folded) throws Exception {
    byte[] log = log(folded);
    var random = new SplittableRandom(SEED);
    for (int length = 0; length < log.length; length = border(length, random)) {
      assertThat(opened(main(folded), Arrays.copyOf(log, length))).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_zeroed_page_of_the_log_loses_the_last_entries_only(Folded folded) throws Exception {
    byte[] log = log(folded);
    var random = new SplittableRandom(SEED);
    for (int at = LOG_HEAD; at + FRAME <= log.length; at = border(at, random)) {
      assertThat(opened(main(folded), zeroed(log, at, FRAME))).isNotNull();
    }
  }

  /// The next border, or one of the next few.
  private static int border(int last, SplittableRandom random) {
    return last == 0 ? LOG_HEAD : last + FRAME * (1 + random.nextInt(LOG_STEP));
  }

  private static byte[] zeroed(byte[] written, int at, int length) {
    byte[] torn = written.clone();
    Arrays.fill(torn, at, at + length, (byte) 0);
    return torn;
  }

  private static byte[] main(Folded folded) throws IOException {
    return Files.readAllBytes(left.resolve(folded.name()).resolve("baari.db"));
  }

  private static byte[] log(Folded folded) throws IOException {
    return Files.readAllBytes(left.resolve(folded.name()).resolve("baari.db-wal"));
  }

  /// The allowed results when the file is opened.
  private enum Came {
    WHOLE,
    SHORTER,
    REFUSED
  }

  private Came opened(byte[] main, byte[] log) throws Exception {
    Path file = Files.createTempDirectory(directory, "torn").resolve("baari.db");
    Files.write(file, main);
    Files.write(file.resolveSibling("baari.db-wal"), log);
    try (var database = Database.sqlite(file);
        var journal = new SqlJournal(database.source())) {
      boolean isWhole = true;
      for (String centre : SmallJournal.CENTRES) {
        var desk = new CentreDesk(centre, TokenBounds.NONE, new FaultLog(LOG));
        desk.load(journal, _ -> {});
        isWhole &= isPast(desk.state(), journal) == ENTRIES;
      }
      return isWhole ? Came.WHOLE : Came.SHORTER;
    } catch (JournalException refused) {
      assertThat(refused).hasMessageContaining(file.toString()).hasMessageContaining("backup");
      return Came.REFUSED;
    }
  }

  /// @return the sequence that the centre has, at which it has a state that it had before
  private static int isPast(CentreState state, SqlJournal journal) throws JournalException {
    int end = (int) state.sequence();
    assertThat(state).isEqualTo(states(state.centre()).get(end));
    List<Entry> entries = new ArrayList<>();
    journal.read(state.centre(), 0, entries::add);
    assertThat(entries).isEqualTo(entries(state.centre()).subList(0, end));
    for (int past = 0; past <= end; past += ENTRIES / 2) {
      assertThat(journal.reader().stateAt(state.centre(), past))
          .isEqualTo(states(state.centre()).get(past));
    }
    goesOn(state, journal);
    return end;
  }

  /// Checks that the journal continues as if nothing had happened.
  private static void goesOn(CentreState state, SqlJournal journal) throws JournalException {
    int end = (int) state.sequence();
    if (end < ENTRIES) {
      journal.append(written(entries(state.centre()).subList(end, end + 1)));
    }
    List<Entry> entries = new ArrayList<>();
    journal.reader().read(state.centre(), 1, Long.MAX_VALUE, entries::add);
    assertThat(entries).isEqualTo(entries(state.centre()).subList(0, Math.min(ENTRIES, end + 1)));
  }
}
