package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.command.Command;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.RealCodec;
import baari.journal.SmallJournal;
import baari.journal.format.WrittenEntry;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.machine.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the desk does when a journal breaks in one place.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FaultyJournalTest {
  private static final String LAHORE = SmallJournal.CENTRES.getFirst();
  private static final String MULTAN = SmallJournal.CENTRES.getLast();

  @TempDir private Path directory;
  private Database database;
  private SqlJournal sound;
  private Faulty journal;

  @BeforeEach
  void open() throws Exception {
    database = Database.sqlite(directory.resolve("baari.db"));
    sound = new SqlJournal(database.source());
    journal = new Faulty(sound);
  }

  @AfterEach
  void close() {
    sound.close();
    database.close();
  }

  @Test
  void a_fault_in_one_centre_refuses_nothing_of_another() throws Exception {
    try (Desk desk = desk(SmallJournal.CENTRES)) {
      // Given
      journal.breaksFor = MULTAN;
      journal.hold = new CountDownLatch(1);
      CompletableFuture<Answer> first = publish(desk, LAHORE);
      journal.held.await();
      CompletableFuture<Answer> here = openDay(desk, LAHORE);
      CompletableFuture<Answer> there = publish(desk, MULTAN);

      // When
      journal.hold.countDown();

      // Then
      assertThat(first.get()).isInstanceOf(Answer.Configured.class);
      assertThat(here.get()).isInstanceOf(Answer.DayChanged.class);
      assertThat(there.get()).isInstanceOf(Answer.Unavailable.class);
      assertThat(journal.broken).isEqualTo(List.of(List.of(LAHORE, MULTAN), List.of(MULTAN)));
      assertThat(desk.state(LAHORE).sequence()).isEqualTo(2);
    }
  }

  @Test
  void a_journal_that_cannot_be_replayed_is_said_once_and_again_after_it_was_well()
      throws Exception {
    List<String> said = new CopyOnWriteArrayList<>();
    Handler listener = new Listener(said);
    var logger = Logger.getLogger(Desk.class.getName());
    logger.addHandler(listener);
    try (Desk desk = desk(List.of(LAHORE))) {
      publish(desk, LAHORE).get();
      for (int time = 1; time <= 2; time++) {
        // Given
        journal.reads = new CountDownLatch(4);

        // When
        journal.breaksReads = true;
        assertThat(journal.reads.await(30, TimeUnit.SECONDS)).isTrue();

        // Then
        assertThat(said).hasSize(time);
        journal.breaksReads = false;
        while (!desk.isStoring()) {
          Thread.onSpinWait();
        }
      }
      assertThat(said.getLast()).isEqualTo(said.getFirst());
    } finally {
      logger.removeHandler(listener);
    }
  }

  @Test
  void a_snapshot_that_does_not_fit_its_journal_gives_way_to_all_of_the_journal() throws Exception {
    // Given
    List<Entry> entries = SmallJournal.entries(LAHORE, new SplittableRandom(1), 60);
    sound.append(RealCodec.written(entries));
    journal.snapshot =
        Optional.of(after(SmallJournal.entries(LAHORE, new SplittableRandom(2), 40)));

    // When
    try (Desk desk = desk(List.of(LAHORE))) {

      // Then
      assertThat(desk.state(LAHORE)).isEqualTo(after(entries));
    }
  }

  private static CentreState after(List<Entry> entries) {
    var state = CentreState.empty(LAHORE);
    for (Entry entry : entries) {
      state = Engine.evolve(state, entry);
    }
    return state;
  }

  private Desk desk(List<String> centres) throws JournalException {
    return new Desk(journal, _ -> {}, new SettableClock(Hall.START), centres);
  }

  private static CompletableFuture<Answer> publish(Desk desk, String centre) {
    Command command = new Command.PublishConfiguration("{}", Hall.CATALOGUE, "", "");
    return desk.submit(centre, "published", "admin", command);
  }

  private static CompletableFuture<Answer> openDay(Desk desk, String centre) {
    return desk.submit(centre, "opened", "admin", new Command.OpenDay(Hall.DAY));
  }

  private static final class Listener extends Handler {
    private final List<String> said;

    Listener(List<String> said) {
      this.said = said;
    }

    @Override
    public void publish(LogRecord said) {
      if (said.getThrown() != null) {
        this.said.add(said.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /// A sound journal with faults in front of it.
  private static final class Faulty implements Journal {
    private final Journal sound;
    private final List<List<String>> broken = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile CountDownLatch reads = new CountDownLatch(0);
    private volatile String breaksFor = "";
    private volatile boolean breaksReads;
    private volatile Optional<CentreState> snapshot = Optional.empty();

    Faulty(Journal sound) {
      this.sound = sound;
    }

    @Override
    public void append(List<WrittenEntry> entries) throws JournalException {
      held.countDown();
      try {
        hold.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      List<String> centres =
          entries.stream().map(each -> each.entry().centre()).distinct().toList();
      if (centres.contains(breaksFor)) {
        broken.add(centres);
        throw new IllegalStateException("a fault of the test");
      }
      sound.append(entries);
    }

    @Override
    public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
      if (breaksReads) {
        reads.countDown();
        throw new IllegalStateException("a fault of the test");
      }
      sound.read(centre, sequence, reader);
    }

    @Override
    public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
      return snapshot.isPresent() ? snapshot : sound.snapshot(centre, entries);
    }

    @Override
    public void check(CentreState state) throws JournalException {
      sound.check(state);
    }

    /// True, so that the desk looks for what others wrote.
    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public boolean hasAfter(String centre, long sequence) {
      return breaksReads;
    }

    @Override
    public void reserve(List<String> centres) throws JournalException {
      sound.reserve(centres);
    }

    @Override
    public void release() {
      sound.release();
    }

    @Override
    public void probe() throws JournalException {
      sound.probe();
    }

    @Override
    public void save(CentreState snapshot) throws JournalException {
      sound.save(snapshot);
    }
  }
}
