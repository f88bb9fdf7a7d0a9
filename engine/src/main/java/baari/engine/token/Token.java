package baari.engine.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A citizen's place in the queue. Each state is its own type and has only the moves that are legal
/// from it, so that an illegal move does not compile.
public sealed interface Token {

  Facts facts();

  default String id() {
    return facts().id();
  }

  /// Whether its number is one of this business day.
  default boolean isOf(LocalDate day) {
    return id().equals(facts().number().idOn(day));
  }

  /// The state's name, as sent to clients.
  default String stateName() {
    return switch (this) {
      case Waiting _ -> "waiting";
      case Called _ -> "called";
      case Serving _ -> "serving";
      case Parked _ -> "parked";
      case Served _ -> "served";
      case NoShow _ -> "no-show";
      case Cancelled _ -> "cancelled";
      case Expired _ -> "expired";
    };
  }

  /// This token with other facts, in the same state.
  Token with(Facts facts);

  /// What every token has, whatever its state.
  ///
  /// @param service what it waits for or is served for now
  /// @param lane where it waits, or waited last
  /// @param waitingSince the time that its claim counts from; a transfer to the back changes it
  /// @param overtaken how often it had been overtaken when it last left its lane
  record Facts(
      Issue issue,
      String service,
      Lane lane,
      Instant waitingSince,
      int overtaken,
      PaperState ticket,
      Visit visit) {

    /// Of a token that was just issued: it waits from the moment of its issue.
    public static Facts of(Issue issue, String service, PaperState ticket, Visit visit) {
      var lane = new Lane.OfService(service);
      return new Facts(issue, service, lane, issue.at(), 0, ticket, visit);
    }

    public String id() {
      return issue.id();
    }

    public TokenNumber number() {
      return issue.number();
    }

    public String priorityClass() {
      return issue.priorityClass();
    }

    public Claim claim() {
      return issue.claim();
    }

    public String language() {
      return issue.language();
    }

    public String trackingCode() {
      return issue.trackingCode();
    }

    public Instant issuedAt() {
      return issue.at();
    }

    public Rank rank() {
      return new Rank(waitingSince, issuedAt(), number());
    }

    public Facts withTicket(PaperState known) {
      return new Facts(issue, service, lane, waitingSince, overtaken, known, visit);
    }

    public Facts withClaim(Claim other) {
      return new Facts(issue.with(other), service, lane, waitingSince, overtaken, ticket, visit);
    }

    public Facts withOvertaken(int times) {
      return new Facts(issue, service, lane, waitingSince, times, ticket, visit);
    }

    public Facts withVisit(Visit changed) {
      return new Facts(issue, service, lane, waitingSince, overtaken, ticket, changed);
    }

    public Facts since(Instant instant) {
      return new Facts(issue, service, lane, instant, overtaken, ticket, visit);
    }

    /// With corrected times.
    public Facts at(Instant issued, Instant since, int times) {
      return new Facts(issue.at(issued), service, lane, since, times, ticket, visit);
    }

    Facts movedTo(String otherService, Lane otherLane, Instant since) {
      return new Facts(issue, otherService, otherLane, since, overtaken, ticket, visit);
    }
  }

  /// Waits in its lane.
  ///
  /// @param sentToFront whether it is called before the score counts
  record Waiting(Facts facts, boolean sentToFront) implements Token {
    public Lane lane() {
      return facts.lane();
    }

    public Called call(String counter, Instant at, int overtaken) {
      return new Called(facts.withOvertaken(overtaken), counter, at, at, 0);
    }

    public Cancelled cancel(String reason) {
      return new Cancelled(facts, reason);
    }

    public Expired expire() {
      return new Expired(facts);
    }

    @Override
    public Waiting with(Facts other) {
      return new Waiting(other, sentToFront);
    }
  }

  /// Announced at a counter; the citizen is on the way.
  ///
  /// @param announcedAt when it was called or recalled last
  record Called(Facts facts, String counter, Instant calledAt, Instant announcedAt, int recalls)
      implements AtCounter {
    public Called recall(Instant at) {
      return new Called(facts, counter, calledAt, at, recalls + 1);
    }

    public Serving start(Instant at) {
      return new Serving(facts, counter, calledAt, at);
    }

    public NoShow noShow(Instant at) {
      return new NoShow(facts, counter, at);
    }

    public Cancelled cancel(String reason) {
      return new Cancelled(facts, reason);
    }

    @Override
    public Called with(Facts other) {
      return new Called(other, counter, calledAt, announcedAt, recalls);
    }
  }

  /// The citizen is at the counter.
  record Serving(Facts facts, String counter, Instant calledAt, Instant startedAt)
      implements AtCounter {
    public Served complete(String outcome) {
      return new Served(facts, counter, outcome);
    }

    /// Sends it on to the next step of the visit.
    public Waiting complete(Visit.Step next, Instant waitingSince) {
      Facts onward =
          facts
              .withVisit(facts.visit().without(next))
              .movedTo(next.service(), next.lane(), waitingSince);
      return new Waiting(onward, next.isReturn());
    }

    @Override
    public Serving with(Facts other) {
      return new Serving(other, counter, calledAt, startedAt);
    }
  }

  /// A token that is at a counter.
  sealed interface AtCounter extends Token permits Called, Serving {
    String counter();

    Instant calledAt();

    /// Sends it back to waiting, in another lane or place.
    default Waiting transfer(String service, Lane lane, boolean front, Instant waitingSince) {
      return new Waiting(facts().movedTo(service, lane, waitingSince), front);
    }

    default Parked park(String reason, Optional<Instant> until, Instant at) {
      return new Parked(facts(), counter(), reason, until, at);
    }
  }

  /// The citizen is away with permission: at the bank, at the photocopier.
  ///
  /// @param counter the counter that may resume it
  /// @param until when it waits again by itself; empty when somebody must decide it
  /// @param at when `until` was set; 1970 if that is not known
  record Parked(Facts facts, String counter, String reason, Optional<Instant> until, Instant at)
      implements Token {
    public Waiting unpark() {
      return new Waiting(facts, false);
    }

    public Called resume(Instant at) {
      return new Called(facts, counter, at, at, 0);
    }

    public Cancelled cancel(String why) {
      return new Cancelled(facts, why);
    }

    public Expired expire() {
      return new Expired(facts);
    }

    public boolean isDue(Instant now) {
      return until.isPresent() && !until.get().isAfter(now);
    }

    @Override
    public Parked with(Facts other) {
      return new Parked(other, counter, reason, until, at);
    }
  }

  record Served(Facts facts, String counter, String outcome) implements Token {
    @Override
    public Served with(Facts other) {
      return new Served(other, counter, outcome);
    }
  }

  record NoShow(Facts facts, String counter, Instant at) implements Token {
    /// Whether it can no longer be reinstated.
    public boolean isFinal(Duration grace, Instant now) {
      return Duration.between(at, now).compareTo(grace) > 0;
    }

    public Waiting reinstate(boolean front, Instant waitingSince) {
      return new Waiting(facts.since(waitingSince), front);
    }

    @Override
    public NoShow with(Facts other) {
      return new NoShow(other, counter, at);
    }
  }

  record Cancelled(Facts facts, String reason) implements Token {
    @Override
    public Cancelled with(Facts other) {
      return new Cancelled(other, reason);
    }
  }

  record Expired(Facts facts) implements Token {
    @Override
    public Expired with(Facts other) {
      return new Expired(other);
    }
  }
}
