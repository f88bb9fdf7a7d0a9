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

/// The only writer. Requests of all centres come into one bounded inbox. Its thread takes the
/// requests that wait, decides each on top of the one before, stores them in one transaction, and
/// only then answers them.
///
/// Threads: any thread may call `submit` and `state`. Futures complete on the writer's thread.
public final class Desk implements AutoCloseable {
  /// When this many requests wait, the disk has stopped. The next request is refused at once.
  public static final int INBOX_LIMIT = 8_192;

  /// Large enough that many requests share one sync, and small enough that the first request does
  /// not wait long for the last.
  static final int BATCH_LIMIT = 512;

  /// How long a batch tries to get its turn when other servers write first.
  static final long CONFLICT_MILLIS = 10_000;

  /// How many times the journal may refuse a batch although nobody else wrote. After that, the
  /// batch can never be stored.
  static final int UNMOVED_LIMIT = 5;

  /// How long the state may be behind what other servers wrote.
  static final long TAIL_MILLIS = 100;

  /// How long until the desk tries failed storage again when no request comes.
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

  /// Centres whose state may differ from the journal. Only the writer's thread changes this set.
  private final Set<CentreDesk> behind = ConcurrentHashMap.newKeySet();

  private volatile boolean storing = true;
  private final FaultLog faults = new FaultLog(LOG);
  private long lastTailNanos = System.nanoTime();
  private long lastProbeNanos = System.nanoTime();
  private final LongAdder entriesStored = new LongAdder();
  private final LongAdder batchesStored = new LongAdder();

  /// Reads every centre's state from the journal, then starts the writer. It tries a centre that
  /// cannot be read again and again, while the other centres work. When no centre can be read, it
  /// fails.
  ///
  /// @param ids of the centres that it writes
  public Desk(Journal journal, Publisher publisher, Clock clock, Collection<String> ids)
      throws JournalException {
    this(journal, publisher, clock, ids, TokenBounds.NONE);
  }

  /// @param bounds how many tokens may be taken
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
  /// @param id made by the sender; a request with the same id, actor and command gets the same
  ///   answer and changes nothing
  public CompletableFuture<Answer> submit(String centre, String id, String actor, Command command) {
    var answer = new CompletableFuture<Answer>();
    var submission = new Submission(desk(centre), id, actor, command, answer);
    if (!inbox.offer(submission)) {
      answer.complete(new Answer.Unavailable("the inbox is full"));
    } else if (!open && inbox.remove(submission)) {
      // The writer may have ended already. It answers every request that it took.
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

  /// Whether storage works: the last batch was stored, or a later trial worked. False when no
  /// centre can be read.
  public boolean isStoring() {
    return open && storing && (behind.isEmpty() || behind.size() < centres.size());
  }

  /// The centres whose requests are refused until their journal can be read to its end.
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
      faults.say("what was stored could not be published", e);
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
        failed("the writer failed; it continues", e);
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

  /// The storage did not fail, but something in the batch did. This processes each centre's part of
  /// the batch alone, so that a fault in one centre does not refuse the requests of another.
  private void apart(List<Submission> batch, List<CentreDesk> concerned) {
    for (CentreDesk centre : concerned) {
      process(batch.stream().filter(each -> each.centre() == centre).toList());
    }
  }

  /// Sorted by id, so that servers that wait for each other's centres do so in the same order.
  private static List<CentreDesk> centresOf(List<Submission> batch) {
    Set<CentreDesk> centres = new HashSet<>();
    for (Submission each : batch) {
      centres.add(each.centre());
    }
    List<CentreDesk> inOrder = new ArrayList<>(centres);
    inOrder.sort(Comparator.comparing(CentreDesk::id));
    return inOrder;
  }

  /// Logs a fault once, not for every request during a long fault: the log may be on the full disk.
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

  /// A batch that stores entries of a centre proves by this that it knew the newest state. A batch
  /// whose answers change nothing has to check it in the journal.
  ///
  /// @throws JournalException.Conflict when another server had already changed the state that gave
  ///   these answers
  private void proveNewest(List<CentreDesk> concerned) throws JournalException {
    if (journal.isShared()) {
      for (CentreDesk centre : concerned) {
        if (centre.onlySaidNo() && centre.follow(journal, publisher)) {
          throw new JournalException.Conflict("another writer was first");
        }
      }
    }
  }

  /// Takes over what other servers wrote, so that readers of this server see it too.
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

  /// @return whether to try the next centre; when storage is not available, each centre would wait
  ///   for it
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

  /// Finds out without a request whether storage works, and which centres can be read again.
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

  /// Discards what the centre has decided and not stored. When the centre can be read, it is no
  /// longer behind.
  private void catchUp(CentreDesk centre) {
    try {
      centre.load(journal, publisher);
      behind.remove(centre);
    } catch (JournalException | RuntimeException | Error e) {
      cannotRead(centre, e);
    }
  }

  /// Waits until the other servers that write to these centres let this server write, and takes
  /// over what they wrote.
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

  /// What is stored counts, even if publishing it fails.
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

  /// Takes no more requests, answers the waiting ones, and ends the writer.
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
