package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.command.Command;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.JournalException;
import baari.journal.RealCodec;
import baari.machine.SettableClock;
import baari.server.desk.upkeep.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One or two desks on a disk that loses what it was not asked to keep, fails in every way that a
/// program can, and dies with its machine. The listeners of the desks fail too. Senders repeat what
/// was not acknowledged, and sometimes what was. The clock jumps, also over midnight and back, and
/// only the clock closes a day. A failure names the seed.
final class CrashSimulationTest {
  private static final int ROUNDS = 30;
  private static final int SNAPSHOT_EVERY = 8;

  /// Each fault is logged with its stack trace. Here there are thousands, and all are intended.
  private static final Logger FAULTS = Logger.getLogger(Desk.class.getName());

  @BeforeAll
  static void silence() {
    FAULTS.setLevel(Level.OFF);
  }

  @AfterAll
  static void listen() {
    FAULTS.setLevel(null);
  }

  @ParameterizedTest
  @MethodSource("baari.engine.Seeds#ofCrashes")
  @Timeout(30)
  void what_one_desk_acknowledged_is_there_once_and_what_it_did_not_at_most_once(long seed)
      throws Exception {
    new Run(seed, 1).play();
  }

  @ParameterizedTest
  @MethodSource("baari.engine.Seeds#ofCrashes")
  @Timeout(30)
  void what_two_desks_acknowledged_is_there_once_and_what_they_did_not_at_most_once(long seed)
      throws Exception {
    new Run(seed, 2).play();
  }

  private static final class Run {
    private final long seed;
    private final SplittableRandom random;
    private final SplittableRandom faults;
    private final MemoryJournal.Disk disk = new MemoryJournal.Disk();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
    private final List<Desk> desks = new ArrayList<>();
    private final List<Desk> dead = new ArrayList<>();
    private final List<MemoryJournal> journals = new ArrayList<>();

    /// What was sent, and what was acknowledged, by key.
    private final Map<String, Command> sent = new LinkedHashMap<>();

    private final Map<String, Answer> acknowledged = new HashMap<>();

    Run(long seed, int writers) {
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      this.faults = random.split();
      for (int i = 0; i < writers; i++) {
        journals.add(journal());
        desks.add(started(journals.get(i)));
      }
      sent.put("day", BigHall.openDay());
      for (int counter = 1; counter <= 4; counter++) {
        sent.put("open" + counter, BigHall.open(counter));
      }
    }

    private MemoryJournal journal() {
      return new MemoryJournal(disk, this::fault, this::readFault);
    }

    private synchronized MemoryJournal.Fault readFault() {
      return switch (faults.nextInt(60)) {
        case 0 -> MemoryJournal.Fault.LOST;
        case 1 -> MemoryJournal.Fault.BREAKS;
        case 2 -> MemoryJournal.Fault.EXHAUSTED;
        default -> MemoryJournal.Fault.NONE;
      };
    }

    /// What the listeners get must follow on what they got before. Sometimes they fail.
    private synchronized void told(Committed committed) {
      switch (faults.nextInt(20)) {
        case 0 -> throw new IllegalStateException("as told");
        case 1 -> throw new StackOverflowError("as told");
        default -> {}
      }
    }

    /// The threads of several writers call it.
    private synchronized MemoryJournal.Fault fault() {
      return switch (faults.nextInt(20)) {
        case 0 -> MemoryJournal.Fault.LOST;
        case 1 -> MemoryJournal.Fault.UNSURE;
        case 2 -> MemoryJournal.Fault.DIES_BEFORE;
        case 3 -> MemoryJournal.Fault.DIES_AFTER;
        case 4 -> MemoryJournal.Fault.BREAKS;
        case 5 -> MemoryJournal.Fault.EXHAUSTED;
        default -> MemoryJournal.Fault.NONE;
      };
    }

    void play() throws Exception {
      try {
        for (int round = 0; round < ROUNDS; round++) {
          clock.move(passed());
          for (Desk desk : desks) {
            tick(desk);
          }
          round(round);
          restartTheDead();
          checkLive();
          if (round % SNAPSHOT_EVERY == 0) {
            desks.forEach(desk -> disk.save(desk.state(BigHall.CENTRE)));
          }
        }
        check();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + " with " + desks.size() + " desks", e);
      } finally {
        dead.addAll(desks);
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
          dead.forEach(desk -> closing.execute(desk::close));
        }
      }
    }

    private Duration passed() {
      return random.nextInt(5) == 0
          ? Duration.ofHours(random.nextInt(-12, 36))
          : Duration.ofSeconds(random.nextInt(60));
    }

    /// The answer does not matter: what was not done is due again.
    private void tick(Desk desk) throws Exception {
      Optional<CompletableFuture<Answer>> due = Ticker.passTime(desk, BigHall.CENTRE, clock);
      if (due.isPresent()) {
        BigHall.answer(due.get());
      }
    }

    private void round(int round) throws Exception {
      for (int i = random.nextInt(8); i > 0; i--) {
        sent.put("key-" + round + "-" + i, command());
      }
      Map<String, List<CompletableFuture<Answer>>> asked = new LinkedHashMap<>();
      sent.forEach((key, command) -> {
        boolean repeat = acknowledged.containsKey(key);
        if (!repeat || random.nextInt(20) == 0) {
          Desk desk = desks.get(random.nextInt(desks.size()));
          asked.computeIfAbsent(key, _ -> new ArrayList<>()).add(BigHall.ask(desk, key, command));
        }
      });
      for (Map.Entry<String, List<CompletableFuture<Answer>>> each : asked.entrySet()) {
        for (CompletableFuture<Answer> answer : each.getValue()) {
          heard(each.getKey(), BigHall.answer(answer));
        }
      }
    }

    private Command command() {
      int counter = 1 + random.nextInt(4);
      String id = Integer.toString(counter);
      return switch (random.nextInt(6)) {
        case 0 -> BigHall.next(counter);
        case 1 -> new Command.StartServing(id);
        case 2 -> new Command.Complete(id, "");
        case 3 -> carryOver();
        default -> BigHall.issue("S" + random.nextInt(1_000_000));
      };
    }

    /// For a citizen who waited and was not served. The carry-over may already be used.
    private Command carryOver() {
      List<Token.Expired> expired =
          desks.getFirst().state(BigHall.CENTRE).citizens().carryOvers().values().stream()
              .flatMap(owed -> owed.expired().values().stream())
              .sorted(Comparator.comparing(Token::id))
              .toList();
      return expired.isEmpty()
          ? BigHall.issue("S")
          : BigHall.issueFor(
              expired.get(random.nextInt(expired.size())), "S" + random.nextInt(1_000_000));
    }

    private void heard(String key, Answer answer) {
      switch (answer) {
        case Answer.Issued _,
            Answer.Moved _,
            Answer.Reinstated _,
            Answer.CounterChanged _,
            Answer.Configured _,
            Answer.ServiceChanged _,
            Answer.Leased _,
            Answer.HandedIn _,
            Answer.DayChanged _,
            Answer.AppointmentsChanged _ -> {
          Answer before = acknowledged.putIfAbsent(key, answer);
          assertThat(before == null ? answer : before).as(key).isEqualTo(answer);
        }
        // These changed nothing, so the sender may ask again.
        case Answer.NothingToDo _, Answer.Refused _, Answer.Unavailable _ -> {}
        case Answer.KeyReused _ -> throw new AssertionError(key + " was not reused");
      }
    }

    private void restartTheDead() throws Exception {
      for (int i = 0; i < desks.size(); i++) {
        if (journals.get(i).isDead()) {
          dead.add(desks.get(i));
          journals.set(i, journal());
          desks.set(i, started(journals.get(i)));
        }
      }
    }

    /// Starts a server, and starts it again when it could not read its journal.
    private Desk started(MemoryJournal journal) {
      while (true) {
        try {
          return BigHall.desk(journal, this::told, clock);
        } catch (JournalException | IllegalStateException | OutOfMemoryError e) {
          assertThat(e).hasMessageFindingMatch("as told|the disk is gone");
        }
      }
    }

    /// The state of a desk is equal to a replay of the entries that it knows, to the byte.
    private void checkLive() {
      List<Entry> entries = disk.entries();
      for (Desk desk : desks) {
        CentreState live = desk.state(BigHall.CENTRE);
        assertThat(RealCodec.snapshot(live))
            .isEqualTo(RealCodec.snapshot(replayed(entries.subList(0, (int) live.sequence()))));
      }
    }

    private void check() throws Exception {
      List<Entry> entries = disk.entries();
      assertThat(entries)
          .extracting(Entry::sequence)
          .isEqualTo(LongStream.rangeClosed(1, entries.size()).boxed().toList());
      assertThat(entries).extracting(Entry::commandId).doesNotHaveDuplicates();
      assertThat(entries).extracting(Entry::commandId).containsAll(acknowledged.keySet());
      assertThat(issued(entries)).doesNotHaveDuplicates();
      checkTimes(entries);
      assertThat(carriedOver(entries)).doesNotHaveDuplicates();
      checkDays(entries);
      checkSnapshots(entries);
      checkAfterRestart(entries);
    }

    /// A server reaches the same state from every snapshot, to the byte. A desk itself starts from
    /// a snapshot that is old enough for the answers that it must know. On such a short day, this
    /// is the snapshot before all entries.
    private void checkSnapshots(List<Entry> entries) {
      String whole = RealCodec.snapshot(replayed(entries));
      for (CentreState snapshot : disk.snapshots()) {
        List<Entry> after = entries.subList((int) snapshot.sequence(), entries.size());
        assertThat(RealCodec.snapshot(replayed(snapshot, after)))
            .as("from the snapshot of %d", snapshot.sequence())
            .isEqualTo(whole);
      }
    }

    /// Time goes back only when the journal says so.
    private static void checkTimes(List<Entry> entries) {
      Instant before = Instant.MIN;
      for (Entry entry : entries) {
        if (!(entry.events().getFirst() instanceof Event.TimeSetBack)) {
          assertThat(entry.at()).as("%s", entry).isAfterOrEqualTo(before);
        }
        before = entry.at();
      }
    }

    /// Days follow one another. Each is closed before the next, and each token belongs to the day
    /// that was open.
    private static void checkDays(List<Entry> entries) {
      Optional<LocalDate> open = Optional.empty();
      LocalDate last = LocalDate.MIN;
      for (Event happened : (Iterable<Event>) events(entries)::iterator) {
        if (happened instanceof Event.DayOpened(LocalDate day)) {
          assertThat(open).isEmpty();
          assertThat(day).isAfter(last);
          open = Optional.of(day);
          last = day;
        } else if (happened instanceof Event.DayClosed closed) {
          assertThat(open).contains(closed.day());
          open = Optional.empty();
        } else if (happened instanceof Event.TokenIssued issued) {
          assertThat(issued.token())
              .startsWith(open.orElseThrow().toString().replace("-", "") + "-");
        }
      }
    }

    /// The expired tokens whose head start was used and not given back.
    private static List<String> carriedOver(List<Entry> entries) {
      List<String> carriedOver = new ArrayList<>();
      events(entries)
          .forEach(event -> {
            if (event instanceof Event.CarriedOver carried) {
              carriedOver.add(carried.expired());
            } else if (event instanceof Event.CarryOverReturned returned) {
              carriedOver.remove(returned.expired());
            }
          });
      return carriedOver;
    }

    private static Stream<Event> events(List<Entry> entries) {
      return entries.stream().flatMap(entry -> entry.events().stream());
    }

    private void checkAfterRestart(List<Entry> entries) throws Exception {
      var sound = new MemoryJournal(disk, () -> MemoryJournal.Fault.NONE);
      try (Desk restarted = BigHall.desk(sound, _ -> {}, clock)) {
        CentreState replayed = replayed(entries);
        assertThat(restarted.state(BigHall.CENTRE)).isEqualTo(replayed);
        assertThat(RealCodec.snapshot(restarted.state(BigHall.CENTRE)))
            .isEqualTo(RealCodec.snapshot(replayed));
        for (Map.Entry<String, Answer> each : acknowledged.entrySet()) {
          Command command = sent.getOrDefault(each.getKey(), BigHall.openDay());
          assertThat(BigHall.answer(BigHall.ask(restarted, each.getKey(), command)))
              .as(each.getKey())
              .isEqualTo(each.getValue());
        }
      }
      assertThat(disk.entries()).hasSameSizeAs(entries);
    }

    private static List<String> issued(List<Entry> entries) {
      return events(entries)
          .filter(Event.TokenIssued.class::isInstance)
          .map(event -> ((Event.TokenIssued) event).token())
          .toList();
    }

    private static CentreState replayed(List<Entry> entries) {
      return replayed(BigHall.state(), entries);
    }

    private static CentreState replayed(CentreState begun, List<Entry> entries) {
      CentreState state = begun;
      for (Entry entry : entries) {
        state = Engine.evolve(state, entry);
      }
      return state;
    }
  }
}
