package baari.server.desk;

import baari.server.engine.CentreState;
import baari.server.engine.Entry;
import baari.server.engine.Event;
import baari.server.journal.Journal;
import baari.server.journal.JournalException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A journal in memory for one centre, whose storage several writers may share and which fails as
/// it is told.
final class MemoryJournal implements Journal {

  /// What is on the disk.
  static final class Disk {
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> tokens = new HashSet<>();

    synchronized List<Entry> entries() {
      return List.copyOf(entries);
    }

    private synchronized void append(List<Entry> batch) throws JournalException.Conflict {
      Set<String> given = new HashSet<>();
      for (Entry entry : batch) {
        for (Event event : entry.events()) {
          Optional<String> token = token(event);
          if (token.isPresent() && (tokens.contains(token.get()) || !given.add(token.get()))) {
            throw conflict();
          }
        }
      }
      if (batch.getFirst().sequence() != entries.size() + 1) {
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

  enum Fault {
    NONE,
    /// Fails, and nothing is stored.
    LOST,
    /// Fails, though all is stored.
    UNSURE,
    /// The machine dies before it stored the batch.
    DIES_BEFORE,
    /// The machine dies after it stored the batch.
    DIES_AFTER
  }

  private final Disk disk;
  private final Supplier<Fault> faults;
  private final boolean shared;
  private final List<Integer> batches = new ArrayList<>();
  private final List<CentreState> snapshots = new ArrayList<>();
  private final CountDownLatch saved = new CountDownLatch(1);
  private final CountDownLatch probed = new CountDownLatch(1);
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean dead;

  /// On a disk of its own.
  MemoryJournal() {
    this(new Disk(), () -> Fault.NONE, false);
  }

  /// On a disk that others may write to too.
  MemoryJournal(Disk disk, Supplier<Fault> faults) {
    this(disk, faults, true);
  }

  private MemoryJournal(Disk disk, Supplier<Fault> faults, boolean shared) {
    this.disk = disk;
    this.faults = faults;
    this.shared = shared;
  }

  Disk disk() {
    return disk;
  }

  boolean isDead() {
    return dead;
  }

  /// From now on an append waits until `release`.
  void hold() {
    reached = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  /// Returns once an append waits.
  void awaitHeld() throws InterruptedException {
    if (!reached.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody appends");
    }
  }

  void release() {
    gate.countDown();
  }

  /// How many entries each stored batch had.
  List<Integer> batches() {
    synchronized (batches) {
      return List.copyOf(batches);
    }
  }

  /// Returns once storage was tried and works.
  void awaitProbed() throws InterruptedException {
    if (!probed.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody tries whether storage works");
    }
  }

  CentreState awaitSnapshot() throws InterruptedException {
    if (!saved.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("no snapshot was saved");
    }
    synchronized (snapshots) {
      return snapshots.getFirst();
    }
  }

  @Override
  public void append(List<Entry> entries) throws JournalException {
    check();
    reached.countDown();
    await(gate);
    Fault fault = faults.get();
    if (fault == Fault.NONE || fault == Fault.UNSURE || fault == Fault.DIES_AFTER) {
      disk.append(entries);
    }
    dead = fault == Fault.DIES_BEFORE || fault == Fault.DIES_AFTER;
    if (fault != Fault.NONE) {
      throw unavailable();
    }
    synchronized (batches) {
      batches.add(entries.size());
    }
  }

  @Override
  public void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException {
    check();
    disk.entries().stream().skip(sequence).forEach(reader);
  }

  @Override
  public Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    check();
    return Optional.of(BigHall.state());
  }

  @Override
  public boolean isShared() {
    return shared;
  }

  @Override
  public boolean hasAfter(String centre, long sequence) throws JournalException {
    check();
    return disk.entries().size() > sequence;
  }

  @Override
  public void probe() throws JournalException {
    check();
    Fault fault = faults.get();
    if (fault != Fault.NONE) {
      throw unavailable();
    }
    probed.countDown();
  }

  @Override
  public void save(CentreState snapshot) throws JournalException {
    check();
    synchronized (snapshots) {
      snapshots.add(snapshot);
    }
    saved.countDown();
  }

  private void check() throws JournalException {
    if (dead) {
      throw unavailable();
    }
  }

  private static JournalException unavailable() {
    return new JournalException.Unavailable("the disk is gone", new Exception("as told"));
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
