package baari.server.desk;

import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.RealCodec;
import baari.journal.format.WrittenEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A journal in memory for one centre. Several writers may share its storage, and it fails as it is
/// told. It keeps entries and snapshots as the real codecs write them, and reads that back.
public final class MemoryJournal implements Journal {

  /// What is on the disk.
  public static final class Disk {
    private final List<WrittenEntry> entries = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();
    private final List<RealCodec.Stored> snapshots = new ArrayList<>();

    public Disk() {
      save(BigHall.state());
    }

    /// Saves it as bytes. A server that starts reads them back.
    synchronized void save(CentreState snapshot) {
      snapshots.add(RealCodec.Stored.of(snapshot));
    }

    /// The newest snapshot that is at least `age` entries older than the last entry; if there is
    /// none, the snapshot before all entries.
    CentreState snapshot(long age) {
      return storedSnapshot(age).state();
    }

    /// All snapshots, each as a server that starts reads it.
    synchronized List<CentreState> snapshots() {
      return snapshots.stream().map(RealCodec.Stored::state).toList();
    }

    private synchronized RealCodec.Stored storedSnapshot(long age) {
      return snapshots.stream()
          .filter(each -> each.sequence() <= entries.size() - age)
          .max(Comparator.comparingLong(RealCodec.Stored::sequence))
          .orElse(snapshots.getFirst());
    }

    public List<Entry> entries() {
      return after(0);
    }

    private List<Entry> after(long sequence) {
      return stored(sequence).stream().map(RealCodec::read).toList();
    }

    private synchronized List<WrittenEntry> stored(long sequence) {
      return List.copyOf(entries.subList((int) sequence, entries.size()));
    }

    private synchronized int size() {
      return entries.size();
    }

    private synchronized void append(List<WrittenEntry> batch) throws JournalException.Conflict {
      Set<String> given = new HashSet<>();
      for (Entry entry : batch.stream().map(WrittenEntry::entry).toList()) {
        for (Event event : entry.events()) {
          Optional<String> token = token(event);
          if (token.isPresent() && (tokens.contains(token.get()) || !given.add(token.get()))) {
            throw conflict();
          }
        }
      }
      if (batch.getFirst().entry().sequence() != entries.size() + 1) {
        throw conflict();
      }
      entries.addAll(batch);
      tokens.addAll(given);
    }

    private static Optional<String> token(Event event) {
      if (event instanceof Event.OfflineTokenIssued issued) {
        return Optional.of(issued.token());
      }
      return event instanceof Event.TokenIssued issued
          ? Optional.of(issued.token())
          : Optional.empty();
    }

    private static JournalException.Conflict conflict() {
      return new JournalException.Conflict("another writer was first", new Exception("taken"));
    }
  }

  public enum Fault {
    NONE,
    /// Fails, and nothing is stored.
    LOST,
    /// Fails, although everything is stored.
    UNSURE,
    /// Throws an unexpected exception, and nothing is stored.
    BREAKS,
    /// Has no memory left, although everything is stored.
    EXHAUSTED,
    /// The machine dies before it stored the batch.
    DIES_BEFORE,
    /// The machine dies after it stored the batch.
    DIES_AFTER;

    private boolean stores() {
      return this == NONE || this == UNSURE || this == EXHAUSTED || this == DIES_AFTER;
    }

    private void strike() throws JournalException {
      switch (this) {
        case NONE -> {}
        case LOST, UNSURE, DIES_BEFORE, DIES_AFTER ->
            throw new JournalException.Unavailable("the disk is gone", new Exception("as told"));
        case BREAKS -> throw new IllegalStateException("as told");
        case EXHAUSTED -> throw new OutOfMemoryError("as told");
      }
    }
  }

  private final Disk disk;
  private final Supplier<Fault> faults;
  private final Supplier<Fault> readFaults;
  private final boolean shared;
  private final List<Integer> batches = new ArrayList<>();
  private final CountDownLatch saved = new CountDownLatch(1);
  private final CountDownLatch probed = new CountDownLatch(1);
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean dead;

  /// Makes a journal on its own disk.
  public MemoryJournal() {
    this(new Disk(), () -> Fault.NONE, () -> Fault.NONE, false);
  }

  /// Makes a journal on a disk that others may write to too.
  public MemoryJournal(Disk disk, Supplier<Fault> faults) {
    this(disk, faults, () -> Fault.NONE);
  }

  /// @param readFaults the faults of everything that does not store entries
  public MemoryJournal(Disk disk, Supplier<Fault> faults, Supplier<Fault> readFaults) {
    this(disk, faults, readFaults, true);
  }

  private MemoryJournal(
      Disk disk, Supplier<Fault> faults, Supplier<Fault> readFaults, boolean shared) {
    this.disk = disk;
    this.faults = faults;
    this.readFaults = readFaults;
    this.shared = shared;
  }

  Disk disk() {
    return disk;
  }

  boolean isDead() {
    return dead;
  }

  /// From now on an append waits until `proceed`.
  void hold() {
    reached = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  /// Returns when an append waits.
  void awaitHeld() throws InterruptedException {
    if (!reached.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody appends");
    }
  }

  void proceed() {
    gate.countDown();
  }

  /// How many entries each stored batch had.
  List<Integer> batches() {
    synchronized (batches) {
      return List.copyOf(batches);
    }
  }

  /// Returns when storage was tried and works.
  void awaitProbed() throws InterruptedException {
    if (!probed.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody tries whether storage works");
    }
  }

  CentreState awaitSnapshot() throws InterruptedException {
    if (!saved.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("no snapshot was saved");
    }
    return disk.snapshot(0);
  }

  @Override
  public void append(List<WrittenEntry> entries) throws JournalException {
    checkAlive();
    reached.countDown();
    await(gate);
    Fault fault = faults.get();
    if (fault.stores()) {
      disk.append(entries);
    }
    dead = fault == Fault.DIES_BEFORE || fault == Fault.DIES_AFTER;
    fault.strike();
    synchronized (batches) {
      batches.add(entries.size());
    }
  }

  @Override
  public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
    check();
    disk.after(sequence).forEach(reader);
  }

  @Override
  public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    check();
    return Optional.of(disk.snapshot(entries));
  }

  @Override
  public void check(CentreState state) {}

  @Override
  public boolean isShared() {
    return shared;
  }

  @Override
  public boolean hasAfter(String centre, long sequence) throws JournalException {
    check();
    return disk.size() > sequence;
  }

  @Override
  public void reserve(List<String> centres) throws JournalException {
    check();
  }

  @Override
  public void release() {}

  @Override
  public void probe() throws JournalException {
    check();
    faults.get().strike();
    probed.countDown();
  }

  @Override
  public void save(CentreState snapshot) throws JournalException {
    check();
    disk.save(snapshot);
    saved.countDown();
  }

  private void check() throws JournalException {
    checkAlive();
    readFaults.get().strike();
  }

  private void checkAlive() throws JournalException {
    if (dead) {
      Fault.LOST.strike();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("held for too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
