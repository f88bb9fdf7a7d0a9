package baari.server.desk;

import baari.engine.command.Command;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.format.WrittenEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/// The one writer. Requests of all centres come into one bounded inbox; its thread takes all that
/// wait, decides them on top of one another, stores them in one transaction, and only then answers
/// everybody.
///
/// Threads: `submit` and `state` from anywhere; futures complete on the writer's thread.
public final class Desk implements AutoCloseable {
  /// More than this many requests waiting means that the disk has stopped; the next is told so at
  /// once.
  public static final int INBOX_LIMIT = 8_192;

  /// Enough to share one sync among many, few enough that the first need not wait for the last.
  static final int BATCH_LIMIT = 512;

  /// How long a batch waits its turn when other servers are first.
  static final long CONFLICT_MILLIS = 10_000;

  /// How often a batch is refused though nobody else wrote: then it never fits.
  static final int UNMOVED_LIMIT = 5;

  /// How long the state may be behind what other servers wrote.
  static final long TAIL_MILLIS = 100;

  /// How long until storage that failed is tried again, when nobody asks for anything.
  static final long PROBE_MILLIS = 500;

  private static final String NO_STORAGE = "storage does not answer";
  private static final Logger LOG = Logger.getLogger(Desk.class);

  private final Journal journal;
  private final Publisher publisher;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Map<String, CentreDesk> centres = new LinkedHashMap<>();
  private final BlockingQueue<Submission> inbox = new ArrayBlockingQueue<>(INBOX_LIMIT);
  private final Thread writer = new Thread(this::run, "desk-writer");
  private volatile boolean open = true;

  /// Centres whose state may not be what the journal has. Only the writer's thread changes it.
  private final Set<CentreDesk> behind = ConcurrentHashMap.newKeySet();

  private volatile boolean storing = true;
  private final FaultLog faults = new FaultLog(LOG);
  private long lastTailNanos = System.nanoTime();
  private long lastProbeNanos = System.nanoTime();
  private final LongAdder entriesStored = new LongAdder();
  private final LongAdder batchesStored = new LongAdder();

  /// Reads every centre's state from the journal, then starts the writer. A centre that cannot be
  /// read is tried again and again while the others work; where none can, this fails.
  ///
  /// @param ids of the centres that it writes
  public Desk(Journal journal, Publisher publisher, Clock clock, Collection<String> ids)
      throws JournalException {
    this(journal, publisher, clock, ids, TokenBounds.NONE);
  }

  /// @param bounds how many tokens it lets be taken
  public Desk(
      Journal journal, Publisher publisher, Clock clock, Collection<String> ids, TokenBounds bounds)
      throws JournalException {
    this.journal = journal;
    this.publisher = committed -> tell(publisher, committed);
    this.clock = clock;
    this.snapshots = new Snapshots(journal);
    ids.forEach(id -> centres.put(id, new CentreDesk(id, bounds, faults)));
    for (CentreDesk centre : centres.values()) {
      begin(centre);
    }
    writer.start();
  }

  private void begin(CentreDesk centre) throws JournalException {
    try {
      centre.load(journal, _ -> {});
    } catch (JournalException.Unreadable | RuntimeException e) {
      cannotRead(centre, e);
      if (behind.size() == centres.size()) {
        throw e;
      }
    }
  }

  /// Hands in a request.
  ///
  /// @param centre one of the desk's centres
  /// @param id made by the sender; the same id, actor and command again get the same answer and
  ///   change nothing
  public CompletableFuture<Answer> submit(String centre, String id, String actor, Command command) {
    var answer = new CompletableFuture<Answer>();
    var submission = new Submission(desk(centre), id, actor, command, answer);
    if (!inbox.offer(submission)) {
      answer.complete(new Answer.Unavailable("the inbox is full"));
    } else if (!open && inbox.remove(submission)) {
      // The writer may have left already; what it has taken, it answers.
      answer.complete(new Answer.Unavailable("the server is stopping"));
    }
    return answer;
  }

  /// A centre's state as stored.
  public CentreState state(String centre) {
    return desk(centre).state();
  }

  public boolean has(String centre) {
    return centres.containsKey(centre);
  }

  /// Whether storage works: the last batch was stored, or a trial since. Not when no centre can be
  /// read.
  public boolean isStoring() {
    return open && storing && (behind.isEmpty() || behind.size() < centres.size());
  }

  /// The centres whose requests are refused until the journal can be read as far as it goes.
  public List<String> behind() {
    return behind.stream().map(CentreDesk::id).sorted().toList();
  }

  public long entriesStored() {
    return entriesStored.sum();
  }

  public long batchesStored() {
    return batchesStored.sum();
  }

  public int waiting() {
    return inbox.size();
  }

  private void tell(Publisher listening, Committed committed) {
    try {
      listening.committed(committed);
    } catch (RuntimeException | Error e) {
      faults.say("what was stored could not be handed on", e);
    }
  }

  private CentreDesk desk(String centre) {
    CentreDesk desk = centres.get(centre);
    if (desk == null) {
      throw new IllegalArgumentException("no centre " + centre + " at this desk");
    }
    return desk;
  }

  private void run() {
    List<Submission> batch = new ArrayList<>(BATCH_LIMIT);
    while (open || !inbox.isEmpty()) {
      try {
        Submission first = inbox.poll(TAIL_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          inbox.drainTo(batch, BATCH_LIMIT - 1);
          process(batch);
        }
        tail();
        probe();
      } catch (InterruptedException e) {
        open = false;
      } catch (RuntimeException | Error e) {
        failed("the writer broke; it goes on", e);
        refuse(batch, "internal error");
      } finally {
        batch.clear();
      }
    }
  }

  private void process(List<Submission> batch) {
    if (!behind.isEmpty()) {
      centresOf(batch).stream().filter(behind::contains).toList().forEach(this::catchUp);
      refuse(batch.stream().filter(each -> behind.contains(each.centre())).toList(), NO_STORAGE);
      batch = batch.stream().filter(each -> !behind.contains(each.centre())).toList();
    }
    List<CentreDesk> concerned = centresOf(batch);
    try {
      List<Answer> answers = store(batch, concerned);
      for (int i = 0; i < answers.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (JournalException | RuntimeException | Error e) {
      if (e instanceof JournalException.Conflict) {
        LOG.warn("a batch was not stored: another server had its turn for too long", e);
      } else {
        failed("a batch was not stored", e);
      }
      behind.addAll(concerned);
      if (e instanceof JournalException.Unavailable || concerned.size() < 2) {
        refuse(batch, NO_STORAGE);
      } else {
        apart(batch, concerned);
      }
    }
  }

  /// Not the storage failed but something in the batch: each centre's part of it on its own, so
  /// that a fault in one does not refuse what is asked of another.
  private void apart(List<Submission> batch, List<CentreDesk> concerned) {
    for (CentreDesk centre : concerned) {
      process(batch.stream().filter(each -> each.centre() == centre).toList());
    }
  }

  /// In the order of their ids, so that servers which wait for one another's centres do so in the
  /// same order.
  private static List<CentreDesk> centresOf(List<Submission> batch) {
    Set<CentreDesk> centres = new HashSet<>();
    for (Submission each : batch) {
      centres.add(each.centre());
    }
    List<CentreDesk> inOrder = new ArrayList<>(centres);
    inOrder.sort(Comparator.comparing(CentreDesk::id));
    return inOrder;
  }

  /// Says so once, not for every request of a long fault: the log may be on the disk that is full.
  private void failed(String what, Throwable e) {
    storing = false;
    faults.say(what, e);
  }

  private List<Answer> store(List<Submission> batch, List<CentreDesk> concerned)
      throws JournalException {
    long since = System.nanoTime();
    int unmoved = 0;
    try {
      if (concerned.stream().anyMatch(CentreDesk::isContended)) {
        takeTurn(concerned);
      }
      while (true) {
        List<Answer> answers = new ArrayList<>(batch.size());
        for (Submission each : batch) {
          answers.add(each.centre().decide(each, clock));
        }
        try {
          proveNewest(concerned);
          append(concerned);
          commit(concerned);
          return answers;
        } catch (JournalException.Conflict conflict) {
          concerned.forEach(CentreDesk::contend);
          unmoved = takeTurn(concerned) ? 0 : unmoved + 1;
          if (unmoved == UNMOVED_LIMIT || isOver(since, CONFLICT_MILLIS)) {
            throw conflict;
          }
        }
      }
    } finally {
      journal.release();
    }
  }

  private void append(List<CentreDesk> concerned) throws JournalException {
    List<WrittenEntry> entries = new ArrayList<>();
    for (CentreDesk centre : concerned) {
      entries.addAll(centre.entries());
    }
    if (!entries.isEmpty()) {
      journal.append(entries);
      entriesStored.add(entries.size());
      batchesStored.increment();
      works();
    }
  }

  private void works() {
    if (!storing) {
      storing = true;
      faults.over();
      LOG.info("storage works again");
    }
  }

  /// A batch that stores entries of a centre shows by that that it knew the newest state. One that
  /// only says no has to look.
  ///
  /// @throws JournalException.Conflict when another server had moved on from the state that said no
  private void proveNewest(List<CentreDesk> concerned) throws JournalException {
    if (journal.isShared()) {
      for (CentreDesk centre : concerned) {
        if (centre.onlySaidNo() && centre.follow(journal, publisher)) {
          throw new JournalException.Conflict("another writer was first");
        }
      }
    }
  }

  /// Takes over what other servers wrote, so that its readers here see it too.
  private void tail() {
    if (journal.isShared() && storing && isOver(lastTailNanos, TAIL_MILLIS)) {
      for (CentreDesk centre : centres.values()) {
        if (!behind.contains(centre) && !follow(centre)) {
          break;
        }
      }
      lastTailNanos = System.nanoTime();
    }
  }

  /// @return whether the next may be tried: where storage is away, each would wait for it
  private boolean follow(CentreDesk centre) {
    try {
      centre.follow(journal, publisher);
      return true;
    } catch (JournalException | RuntimeException | Error e) {
      cannotRead(centre, e);
      return !(e instanceof JournalException.Unavailable);
    }
  }

  private void cannotRead(CentreDesk centre, Throwable e) {
    behind.add(centre);
    faults.say("the journal of " + centre.id() + " cannot be read", e);
  }

  /// Finds out by itself whether storage works, and which centres can be read again.
  private void probe() {
    if ((!storing || !behind.isEmpty()) && isOver(lastProbeNanos, PROBE_MILLIS)) {
      try {
        journal.probe();
        List<CentreDesk> unread = List.copyOf(behind);
        unread.forEach(this::catchUp);
        works();
        if (!unread.isEmpty() && behind.isEmpty()) {
          faults.over();
          LOG.info("every centre can be read again");
        }
      } catch (JournalException | RuntimeException | Error e) {
        failed("storage does not work yet", e);
      }
      lastProbeNanos = System.nanoTime();
    }
  }

  /// What the centre has decided and not stored is forgotten; it is no longer behind when it could
  /// be read.
  private void catchUp(CentreDesk centre) {
    try {
      centre.load(journal, publisher);
      behind.remove(centre);
    } catch (JournalException | RuntimeException | Error e) {
      cannotRead(centre, e);
    }
  }

  /// Waits until other servers that wrote to these centres let this one write, and takes over what
  /// they wrote.
  ///
  /// @return whether there was anything new
  private boolean takeTurn(List<CentreDesk> concerned) throws JournalException {
    journal.reserve(concerned.stream().map(CentreDesk::id).toList());
    boolean moved = false;
    for (CentreDesk centre : concerned) {
      long before = centre.state().sequence();
      centre.load(journal, publisher);
      moved |= centre.state().sequence() > before;
    }
    return moved;
  }

  private static boolean isOver(long sinceNanos, long millis) {
    return System.nanoTime() - sinceNanos >= TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /// What is stored is true, whatever happens to those that are told of it.
  private void commit(List<CentreDesk> concerned) {
    for (CentreDesk centre : concerned) {
      List<Committed.Step> steps = centre.commit();
      if (!steps.isEmpty()) {
        snapshots.offer(centre.state());
        publisher.committed(new Committed(centre.id(), steps));
      }
    }
  }

  private static void refuse(List<Submission> batch, String why) {
    batch.forEach(submission -> submission.answer().complete(new Answer.Unavailable(why)));
  }

  /// Takes no more requests, answers those that wait, and ends the writer.
  @Override
  public void close() {
    open = false;
    try {
      writer.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    snapshots.close();
  }
}
