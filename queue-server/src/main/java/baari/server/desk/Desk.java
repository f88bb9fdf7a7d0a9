package baari.server.desk;

import baari.server.engine.CentreState;
import baari.server.engine.Command;
import baari.server.engine.Entry;
import baari.server.journal.Journal;
import baari.server.journal.JournalException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
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

  /// How often a batch is decided anew because another server was first.
  static final int CONFLICT_LIMIT = 20;

  /// How long the state may be behind what other servers wrote.
  static final long TAIL_MILLIS = 100;

  /// How long until storage that failed is tried again, when nobody asks for anything.
  static final long PROBE_MILLIS = 500;

  private static final Logger LOG = Logger.getLogger(Desk.class);

  private final Journal journal;
  private final Publisher publisher;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Map<String, CentreDesk> centres = new LinkedHashMap<>();
  private final BlockingQueue<Submission> inbox = new ArrayBlockingQueue<>(INBOX_LIMIT);
  private final Thread writer = new Thread(this::run, "desk-writer");
  private volatile boolean open = true;
  private volatile boolean behind;
  private long lastTailNanos = System.nanoTime();
  private long lastProbeNanos = System.nanoTime();
  private final LongAdder entriesStored = new LongAdder();
  private final LongAdder batchesStored = new LongAdder();

  /// Reads every centre's state from the journal, then starts the writer.
  ///
  /// @param ids of the centres that it writes
  public Desk(Journal journal, Publisher publisher, Clock clock, Collection<String> ids)
      throws JournalException {
    this.journal = journal;
    this.publisher = publisher;
    this.clock = clock;
    this.snapshots = new Snapshots(journal);
    ids.forEach(id -> centres.put(id, new CentreDesk(id)));
    for (CentreDesk centre : centres.values()) {
      centre.load(journal, _ -> {});
    }
    writer.start();
  }

  /// Hands in a request.
  ///
  /// @param centre one of the desk's centres
  /// @param id made by the sender; the same id, actor and command again get the same answer and
  ///   change nothing
  public CompletableFuture<Answer> submit(String centre, String id, String actor, Command command) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Submission submission = new Submission(centre, id, actor, command, answer);
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

  /// Whether storage works: the last batch was stored, or a trial since.
  public boolean isStoring() {
    return open && !behind;
  }

  long entriesStored() {
    return entriesStored.sum();
  }

  long batchesStored() {
    return batchesStored.sum();
  }

  int waiting() {
    return inbox.size();
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
        LOG.error("a batch of " + batch.size() + " requests broke the writer; it goes on", e);
        behind = true;
        refuse(batch, "internal error");
      } finally {
        batch.clear();
      }
    }
  }

  private void process(List<Submission> batch) {
    try {
      if (behind) {
        loadAll();
      }
      List<Answer> answers = store(batch);
      for (int i = 0; i < answers.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (JournalException e) {
      failed("a batch of " + batch.size() + " requests was not stored", e);
      refuse(batch, "storage does not answer");
    }
  }

  /// Says so once, not for every request of a long fault: the log may be on the disk that is full.
  private void failed(String what, JournalException e) {
    if (!behind) {
      LOG.error(what, e);
    }
    behind = true;
  }

  private List<Answer> store(List<Submission> batch) throws JournalException {
    for (int attempt = 1; ; attempt++) {
      List<Answer> answers = decide(batch);
      try {
        proveNewest();
        append(entries());
        commit();
        return answers;
      } catch (JournalException.Conflict conflict) {
        if (attempt == CONFLICT_LIMIT) {
          throw conflict;
        }
        pause(attempt);
        loadAll();
      }
    }
  }

  private void append(List<Entry> entries) throws JournalException {
    if (!entries.isEmpty()) {
      journal.append(entries);
      entriesStored.add(entries.size());
      batchesStored.increment();
      behind = false;
    }
  }

  /// A batch that stores entries of a centre shows by that that it knew the newest state. One that
  /// only says no has to look.
  ///
  /// @throws JournalException.Conflict when another server had moved on from the state that said no
  private void proveNewest() throws JournalException {
    if (journal.isShared()) {
      for (CentreDesk centre : centres.values()) {
        if (centre.onlySaidNo() && centre.follow(journal, publisher)) {
          throw new JournalException.Conflict("another writer was first");
        }
      }
    }
  }

  /// Takes over what other servers wrote, so that its readers here see it too.
  private void tail() {
    if (journal.isShared() && !behind && isOver(lastTailNanos, TAIL_MILLIS)) {
      try {
        for (CentreDesk centre : centres.values()) {
          centre.follow(journal, publisher);
        }
      } catch (JournalException e) {
        failed("what others wrote cannot be read", e);
      }
      lastTailNanos = System.nanoTime();
    }
  }

  /// Finds out by itself when storage works again.
  private void probe() {
    if (behind && isOver(lastProbeNanos, PROBE_MILLIS)) {
      try {
        journal.probe();
        loadAll();
        behind = false;
        LOG.info("storage works again");
      } catch (JournalException e) {
        LOG.debug("storage does not work yet", e);
      }
      lastProbeNanos = System.nanoTime();
    }
  }

  private static boolean isOver(long sinceNanos, long millis) {
    return System.nanoTime() - sinceNanos >= TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private List<Answer> decide(List<Submission> batch) {
    List<Answer> answers = new ArrayList<>(batch.size());
    for (Submission submission : batch) {
      answers.add(desk(submission.centre()).decide(submission, clock));
    }
    return answers;
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (CentreDesk centre : centres.values()) {
      centre.steps().forEach(step -> entries.add(step.entry()));
    }
    return entries;
  }

  private void commit() {
    for (CentreDesk centre : centres.values()) {
      List<Committed.Step> steps = List.copyOf(centre.steps());
      centre.commit();
      if (!steps.isEmpty()) {
        CentreState state = centre.state();
        snapshots.offer(state);
        publisher.committed(new Committed(state.centre(), steps));
      }
    }
  }

  private void loadAll() throws JournalException {
    for (CentreDesk centre : centres.values()) {
      centre.load(journal, publisher);
    }
  }

  private static void refuse(List<Submission> batch, String why) {
    batch.forEach(submission -> submission.answer().complete(new Answer.Unavailable(why)));
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, 2L + attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
