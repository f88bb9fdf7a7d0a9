package baari.server.engine;

import java.time.Instant;

/// A citizen's place in the queue. Each state is a type of its own and owns the moves that are
/// legal from it, so that an illegal move does not compile.
public sealed interface Token {

  Facts facts();

  default String id() {
    return facts().id();
  }

  /// The state's name as the wire has it.
  default String stateName() {
    return switch (this) {
      case Waiting _ -> "waiting";
      case Called _ -> "called";
      case Serving _ -> "serving";
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
  /// @param id stable within the centre
  /// @param claim what its class gave it at issue
  /// @param waitingSince what its claim counts from; a transfer to the back moves it
  /// @param overtaken how often it had been overtaken when it last left its lane
  record Facts(
      String id,
      TokenNumber number,
      String service,
      String priorityClass,
      Claim claim,
      String language,
      String trackingCode,
      Instant issuedAt,
      Instant waitingSince,
      int overtaken,
      Ticket ticket) {

    Place place() {
      return new Place(waitingSince, issuedAt, number);
    }

    Facts withTicket(Ticket known) {
      return new Facts(
          id,
          number,
          service,
          priorityClass,
          claim,
          language,
          trackingCode,
          issuedAt,
          waitingSince,
          overtaken,
          known);
    }

    Facts withClaim(Claim other) {
      return new Facts(
          id,
          number,
          service,
          priorityClass,
          other,
          language,
          trackingCode,
          issuedAt,
          waitingSince,
          overtaken,
          ticket);
    }

    Facts withOvertaken(int times) {
      return new Facts(
          id,
          number,
          service,
          priorityClass,
          claim,
          language,
          trackingCode,
          issuedAt,
          waitingSince,
          times,
          ticket);
    }

    Facts movedTo(String otherService, Instant since) {
      return new Facts(
          id,
          number,
          otherService,
          priorityClass,
          claim,
          language,
          trackingCode,
          issuedAt,
          since,
          overtaken,
          ticket);
    }
  }

  /// Waits in a lane.
  ///
  /// @param sentToFront whether a transfer put it before the rule
  record Waiting(Facts facts, Lane lane, boolean sentToFront) implements Token {
    Called call(String counter, Instant at, int overtaken) {
      return new Called(facts.withOvertaken(overtaken), counter, at, 0);
    }

    Cancelled cancel(String reason) {
      return new Cancelled(facts, reason);
    }

    Expired expire() {
      return new Expired(facts);
    }

    @Override
    public Waiting with(Facts other) {
      return new Waiting(other, lane, sentToFront);
    }
  }

  /// Announced at a counter; the citizen is on the way.
  record Called(Facts facts, String counter, Instant calledAt, int recalls) implements AtCounter {
    Called recall() {
      return new Called(facts, counter, calledAt, recalls + 1);
    }

    Serving start(Instant at) {
      return new Serving(facts, counter, calledAt, at);
    }

    NoShow noShow() {
      return new NoShow(facts, counter);
    }

    Cancelled cancel(String reason) {
      return new Cancelled(facts, reason);
    }

    @Override
    public Called with(Facts other) {
      return new Called(other, counter, calledAt, recalls);
    }
  }

  /// The citizen is at the counter.
  record Serving(Facts facts, String counter, Instant calledAt, Instant startedAt)
      implements AtCounter {
    Served complete(String outcome) {
      return new Served(facts, counter, outcome);
    }

    @Override
    public Serving with(Facts other) {
      return new Serving(other, counter, calledAt, startedAt);
    }
  }

  /// A token that holds a counter.
  sealed interface AtCounter extends Token permits Called, Serving {
    String counter();

    Instant calledAt();

    /// Back to waiting, elsewhere.
    default Waiting transfer(String service, Lane lane, boolean front, Instant waitingSince) {
      return new Waiting(facts().movedTo(service, waitingSince), lane, front);
    }
  }

  record Served(Facts facts, String counter, String outcome) implements Token {
    @Override
    public Served with(Facts other) {
      return new Served(other, counter, outcome);
    }
  }

  record NoShow(Facts facts, String counter) implements Token {
    @Override
    public NoShow with(Facts other) {
      return new NoShow(other, counter);
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
