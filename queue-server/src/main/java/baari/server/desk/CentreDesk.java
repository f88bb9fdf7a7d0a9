package baari.server.desk;

import baari.engine.Engine;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.Journal;
import baari.journal.JournalException;
import baari.journal.format.WrittenEntry;
import baari.machine.BelievedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// One centre at the desk. What it decides within a batch is tentative until the batch is stored.
///
/// Only the writer's thread uses it, except for `state`, which any thread may read.
final class CentreDesk {
  /// The most entries of other servers that are published at a time.
  static final int MISSED_LIMIT = 512;

  /// After another server wrote first, the desk waits for its turn before it writes, for this long.
  private static final long CONTENDED_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final Logger LOG = Logger.getLogger(CentreDesk.class);

  private final String centre;
  private final TokenBounds bounds;
  private final FaultLog faults;
  private final RecentAnswers recent = new RecentAnswers();
  private volatile CentreState committed;

  /// Whether the journal has been read to its end once.
  private boolean known;

  /// Whether snapshots are no longer used, because one did not fit the journal.
  private boolean fromBeginning;

  /// The time of the last stored entry.
  private Instant lastStored = Instant.EPOCH;

  private CentreState tentative;
  private final List<Committed.Step> steps = new ArrayList<>();
  private final List<WrittenEntry> entries = new ArrayList<>();
  private final List<Submission> decided = new ArrayList<>();
  private final List<String> counted = new ArrayList<>();
  private boolean saidNo;
  private boolean contended;
  private long contendedNanos;

  CentreDesk(String centre, TokenBounds bounds, FaultLog faults) {
    this.centre = centre;
    this.bounds = bounds;
    this.faults = faults;
    this.committed = CentreState.empty(centre);
    this.tentative = committed;
  }

  String id() {
    return centre;
  }

  /// The state that is stored in the journal.
  CentreState state() {
    return committed;
  }

  /// Brings the state up to date with the journal. When there is no state yet, it starts from a
  /// snapshot. First it discards what this batch decided, because the journal may already contain
  /// the answers to the same requests.
  ///
  /// @param others gets what other servers wrote, in order
  void load(Journal journal, Publisher others) throws JournalException {
    forget();
    if (committed.sequence() == 0 && !fromBeginning) {
      committed = journal.snapshot(centre, RecentAnswers.LIMIT).orElse(committed);
    }
    CentreState begun = committed;
    try {
      replay(journal, others);
    } catch (RuntimeException e) {
      if (begun.sequence() == 0 || known || fromBeginning) {
        throw e;
      }
      LOG.warn("the snapshot of " + centre + " does not fit its journal; replaying the journal", e);
      committed = CentreState.empty(centre);
      fromBeginning = true;
      replay(journal, others);
    }
    if (!known) {
      journal.check(committed);
    }
    known = true;
  }

  private void replay(Journal journal, Publisher others) throws JournalException {
    List<Committed.Step> missed = new ArrayList<>();
    try {
      journal.read(
          centre,
          committed.sequence(),
          entry -> {
            missed.add(replay(entry));
            if (missed.size() == MISSED_LIMIT) {
              handOn(missed, others);
            }
          });
    } finally {
      handOn(missed, others);
      tentative = committed;
    }
  }

  /// Does the same as `load`, for callers that ask often and mostly find nothing new.
  ///
  /// @return whether there was anything new
  boolean follow(Journal journal, Publisher others) throws JournalException {
    if (!journal.hasAfter(centre, committed.sequence())) {
      return false;
    }
    load(journal, others);
    return true;
  }

  private Committed.Step replay(Entry entry) {
    CentreState before = committed;
    committed = Engine.evolve(committed, entry);
    lastStored = entry.at();
    recent.replayed(entry.actor(), entry.commandId(), Answers.of(entry, committed));
    return new Committed.Step(before, entry, committed);
  }

  private void handOn(List<Committed.Step> missed, Publisher others) {
    if (!missed.isEmpty()) {
      others.committed(new Committed(centre, List.copyOf(missed)));
      missed.clear();
    }
  }

  /// Decides one request on top of what this batch has decided before. If the request cannot be
  /// decided or written, only this request is refused, and nothing changes.
  ///
  /// @return the answer to give once the batch is stored
  Answer decide(Submission submission, Clock clock) {
    try {
      return recall(submission, clock);
    } catch (RuntimeException | Error e) {
      faults.say("a request of " + centre + " could not be decided", e);
      return new Answer.Refused(Refusal.CANNOT_BE_RECORDED, "");
    }
  }

  private Answer recall(Submission submission, Clock clock) {
    Optional<Answer> known = recent.of(submission.actor(), submission.id(), submission.command());
    if (known.isPresent()) {
      return known.get();
    }
    // This refusal is not remembered: the same request may be sent again when there is room.
    Optional<Answer.Refused> tooMany =
        bounds.refusal(tentative, submission.actor(), submission.command());
    if (tooMany.isPresent()) {
      saidNo = true;
      return tooMany.get();
    }
    Answer answer = decideAnew(submission, clock);
    if (answer instanceof Answer.Issued) {
      bounds.count(submission.actor());
      counted.add(submission.actor());
    }
    recent.put(submission.actor(), submission.id(), submission.command(), answer);
    decided.add(submission);
    return answer;
  }

  private Answer decideAnew(Submission submission, Clock clock) {
    Instant at = time(clock);
    return decide(new Request(submission.id(), submission.actor(), at, submission.command()));
  }

  /// The time of the next entry. When the last entry is ahead of the clock by `BelievedClock.JUMP`
  /// or more, an extra entry sets the time back. When it is ahead by less, the next entry gets the
  /// time of the last one.
  private Instant time(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant last = last();
    if (Duration.between(now, last).compareTo(BelievedClock.JUMP) >= 0) {
      LOG.warnf("%s: time goes back from %s to %s, the clock was ahead", centre, last, now);
      String id = UUID.randomUUID().toString();
      var _ = decide(new Request(id, "system", now, new Command.SetTimeBack(last)));
    }
    return now.isBefore(last()) ? last() : now;
  }

  /// The time of the last entry, in this batch or stored.
  private Instant last() {
    return steps.isEmpty() ? lastStored : steps.getLast().entry().at();
  }

  private Answer decide(Request request) {
    return switch (Engine.decide(tentative, request)) {
      case Decision.Refused(var refusal, var what) -> {
        saidNo = true;
        yield new Answer.Refused(refusal, what);
      }
      case Decision.Accepted(var events) when events.isEmpty() -> {
        saidNo = true;
        yield new Answer.NothingToDo();
      }
      case Decision.Accepted(var events) ->
          record(
              new Entry(
                  centre,
                  tentative.sequence() + 1,
                  request.at(),
                  request.actor(),
                  request.id(),
                  events));
    };
  }

  /// Adds the entry to the batch, but only after its written form, the next state and the answer
  /// were made without error.
  private Answer record(Entry entry) {
    WrittenEntry written;
    try {
      written = WrittenEntry.of(entry);
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(Refusal.CANNOT_BE_RECORDED, String.valueOf(e.getMessage()));
    }
    CentreState after = Engine.evolve(tentative, entry);
    Answer answer = Answers.of(entry, after);
    entries.add(written);
    steps.add(new Committed.Step(tentative, entry, after));
    tentative = after;
    return answer;
  }

  /// Remembers that another server wrote first.
  void contend() {
    contended = true;
    contendedNanos = System.nanoTime();
  }

  /// Whether another server wrote first a short time ago. It would be first again if this desk did
  /// not wait for its turn.
  boolean isContended() {
    contended &= System.nanoTime() - contendedNanos < CONTENDED_NANOS;
    return contended;
  }

  /// Whether this batch has only answers that change nothing. Storing an entry proves that it was
  /// decided on the newest state. These answers store no entry, so they have no such proof.
  boolean onlySaidNo() {
    return saidNo && steps.isEmpty();
  }

  /// The entries that this batch would add.
  List<WrittenEntry> entries() {
    return entries;
  }

  /// The batch is stored, so the tentative state becomes the committed one.
  ///
  /// @return the steps of this batch
  List<Committed.Step> commit() {
    committed = tentative;
    lastStored = last();
    List<Committed.Step> stored = List.copyOf(steps);
    begin();
    return stored;
  }

  /// The batch is not stored. Nothing of it happened, and no request was answered.
  private void forget() {
    decided.forEach(submission -> recent.retract(submission.actor(), submission.id()));
    counted.forEach(bounds::takeBack);
    tentative = committed;
    begin();
  }

  private void begin() {
    steps.clear();
    entries.clear();
    decided.clear();
    counted.clear();
    saidNo = false;
  }
}
