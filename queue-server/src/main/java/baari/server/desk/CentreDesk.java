package baari.server.desk;

import baari.server.engine.CentreState;
import baari.server.engine.Decision;
import baari.server.engine.Engine;
import baari.server.engine.Entry;
import baari.server.engine.Request;
import baari.server.journal.Journal;
import baari.server.journal.JournalException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One centre at the desk. What it decides within a batch is tentative until the batch is stored.
///
/// Only the writer's thread uses it, but for `state`, which any thread may read.
final class CentreDesk {
  /// Entries of others that are handed on at a time.
  static final int MISSED_LIMIT = 512;

  private final String centre;
  private final RecentAnswers recent = new RecentAnswers();
  private volatile CentreState committed;
  private Instant last = Instant.EPOCH;

  private CentreState tentative;
  private final List<Committed.Step> steps = new ArrayList<>();
  private final List<Submission> decided = new ArrayList<>();
  private boolean saidNo;

  CentreDesk(String centre) {
    this.centre = centre;
    this.committed = CentreState.empty(centre);
    this.tentative = committed;
  }

  /// The state that the journal has.
  CentreState state() {
    return committed;
  }

  /// Brings the state up to the journal, from a snapshot when there is nothing yet. What this batch
  /// had decided is forgotten first: the journal may have answered the same requests.
  ///
  /// @param others takes what others wrote, in order
  void load(Journal journal, Publisher others) throws JournalException {
    forget();
    if (committed.sequence() == 0) {
      committed = journal.snapshot(centre, RecentAnswers.LIMIT).orElse(committed);
    }
    List<Committed.Step> missed = new ArrayList<>();
    journal.read(
        centre,
        committed.sequence(),
        entry -> {
          missed.add(replay(entry));
          if (missed.size() == MISSED_LIMIT) {
            handOn(missed, others);
          }
        });
    handOn(missed, others);
    tentative = committed;
  }

  /// As `load`, for who asks often and mostly finds nothing new.
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
    last = entry.at();
    recent.replayed(entry.actor(), entry.commandId(), Answers.of(entry, committed));
    return new Committed.Step(before, entry, committed);
  }

  private void handOn(List<Committed.Step> missed, Publisher others) {
    if (!missed.isEmpty()) {
      others.committed(new Committed(centre, List.copyOf(missed)));
      missed.clear();
    }
  }

  /// Decides one request on top of what this batch has decided before.
  ///
  /// @return the answer to give once the batch is stored
  Answer decide(Submission submission, Clock clock) {
    Optional<Answer> known = recent.of(submission.actor(), submission.id(), submission.command());
    if (known.isPresent()) {
      return known.get();
    }
    Answer answer = decideAnew(submission, clock);
    recent.put(submission.actor(), submission.id(), submission.command(), answer);
    decided.add(submission);
    return answer;
  }

  private Answer decideAnew(Submission submission, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant at = now.isBefore(last) ? last : now;
    Request request = new Request(submission.id(), submission.actor(), at, submission.command());
    return switch (Engine.decide(tentative, request)) {
      case Decision.Refused(var refusal, var what) -> {
        saidNo = true;
        yield new Answer.Refused(refusal, what);
      }
      case Decision.Accepted(var events) when events.isEmpty() -> {
        saidNo = true;
        yield new Answer.Nobody();
      }
      case Decision.Accepted(var events) -> {
        last = at;
        Entry entry =
            new Entry(centre, tentative.sequence() + 1, at, request.actor(), request.id(), events);
        CentreState after = Engine.evolve(tentative, entry);
        steps.add(new Committed.Step(tentative, entry, after));
        tentative = after;
        yield Answers.of(entry, after);
      }
    };
  }

  /// Whether this batch has only answers that change nothing. Storing them cannot show, as storing
  /// an entry does, that the state which they rest on is the newest.
  boolean onlySaidNo() {
    return saidNo && steps.isEmpty();
  }

  /// The entries that this batch would add.
  List<Committed.Step> steps() {
    return steps;
  }

  /// The batch is stored: what was tentative is so.
  void commit() {
    committed = tentative;
    steps.clear();
    decided.clear();
    saidNo = false;
  }

  /// The batch is not stored: nothing of it happened, and nothing was answered.
  private void forget() {
    decided.forEach(submission -> recent.retract(submission.actor(), submission.id()));
    tentative = committed;
    steps.clear();
    decided.clear();
    saidNo = false;
  }
}
