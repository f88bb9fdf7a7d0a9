package baari.server.view;

import baari.engine.Engine;
import baari.engine.ahead.PeopleAhead;
import baari.engine.citizen.CarryOver;
import baari.engine.counter.Counter;
import baari.engine.counter.LastAction;
import baari.engine.offer.Catalogue;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.Position;
import baari.engine.token.Ticket;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import baari.protocol.CounterState;
import baari.protocol.CounterView;
import baari.protocol.EmergencyView;
import baari.protocol.LocalizedText;
import baari.protocol.TicketState;
import baari.protocol.TokenState;
import baari.protocol.TokenView;
import baari.protocol.WaitingView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The engine's state in the wire's words.
public final class Views {
  private Views() {}

  /// @param ahead how many are before it, when that is known
  /// @param withCode whether the reader may follow the token
  public static TokenView token(Token token, @Nullable Integer ahead, boolean withCode) {
    return token(token, ahead, null, withCode ? TrackingCode.of(token) : null);
  }

  /// The answer to who takes a token.
  ///
  /// @param carriedOver the head start that it got for one of an earlier day
  public static TokenView issued(Token token, int ahead, Optional<Duration> carriedOver) {
    return token(token, ahead, true).carriedOver(seconds(carriedOver));
  }

  /// A token for who follows it with its code.
  public static TokenView followed(CentreState state, Token token, Instant now) {
    Optional<PeopleAhead> ahead = Engine.ahead(state, token, now);
    return token(token, ahead.map(PeopleAhead::count).orElse(null), true)
        .counterOpen(ahead.map(PeopleAhead::counterOpen).orElse(null))
        .suspended(
            state.admission().suspension(token.facts().service()).map(Views::text).orElse(null))
        .carriedOver(seconds(state.citizens().headStartOf(token.id())))
        .owed(state.citizens().owedTo(token.id()).map(Views::carryOver).orElse(null))
        .namedBy(state.configuration().version());
  }

  private static @Nullable Long seconds(Optional<Duration> headStart) {
    return headStart.map(Duration::toSeconds).orElse(null);
  }

  private static TokenView.CarryOver carryOver(CarryOver.Owed owed) {
    return new TokenView.CarryOver(
        owed.terms().until(),
        owed.terms().headStart().toSeconds(),
        owed.usedBy().map(TokenNumber::toString).orElse(null));
  }

  /// The answer to a reinstatement.
  public static TokenView reinstated(Token token, @Nullable Integer ahead, Position position) {
    return token(token, ahead, position.name().toLowerCase(Locale.ROOT), null);
  }

  private static TokenView token(
      Token token, @Nullable Integer ahead, @Nullable String position, @Nullable String code) {
    Token.Facts facts = token.facts();
    return new TokenView(
        facts.id(),
        facts.number().toString(),
        facts.service(),
        facts.priorityClass(),
        facts.language(),
        state(token),
        ticket(facts.ticket()),
        facts.issuedAt(),
        facts.waitingSince(),
        ahead,
        counterOf(token),
        facts.visit().purpose(),
        facts.visit().remaining().stream().map(Visit.Step::service).toList(),
        parked(token),
        position,
        code,
        null,
        null,
        null);
  }

  private static TokenView.@Nullable Parked parked(Token token) {
    return token instanceof Token.Parked parked
        ? new TokenView.Parked(parked.reason(), parked.until().orElse(null))
        : null;
  }

  static List<EmergencyView> emergencies(CentreState state) {
    return state.emergencies().values().stream()
        .map(raised -> new EmergencyView(raised.counter(), raised.reason(), raised.since()))
        .sorted(Comparator.comparing(EmergencyView::since).thenComparing(EmergencyView::counter))
        .toList();
  }

  static WaitingView waiting(CentreState state, String service, Instant now) {
    OptionalInt left = state.left(service, now);
    Optional<PublicText> suspended = state.admission().suspension(service);
    return new WaitingView(
        service,
        state.waitingFor(service),
        suspended.map(PublicText::asOne).orElse(null),
        left.isPresent() ? (Integer) left.getAsInt() : null,
        suspended.map(Views::text).orElse(null));
  }

  public static LocalizedText text(PublicText text) {
    return new LocalizedText(text.en(), text.ur());
  }

  public static CounterView counter(CentreState state, Counter counter) {
    List<String> other = otherServices(state, counter);
    return switch (counter) {
      case Counter.Closed _ -> new CounterView(counter.id(), CounterState.CLOSED, null);
      case Counter.Paused _ ->
          new CounterView(counter.id(), CounterState.PAUSED, null, null, other);
      case Counter.Idle _ ->
          new CounterView(counter.id(), CounterState.OPEN, null, undoUntil(state, counter), other);
      case Counter.Busy busy ->
          new CounterView(
              counter.id(),
              CounterState.OPEN,
              state.token(busy.token()).map(Views::atCounter).orElseThrow(),
              undoUntil(state, counter),
              other);
    };
  }

  private static @Nullable List<String> otherServices(CentreState state, Counter counter) {
    Catalogue.CounterPlan plan = state.catalogue().counters().get(counter.id());
    return plan == null || plan.takesJust(counter.services()) ? null : counter.services();
  }

  private static @Nullable Instant undoUntil(CentreState state, Counter counter) {
    LastAction last = state.lastActions().get(counter.id());
    return last == null ? null : last.at().plus(state.catalogue().tokenRules().undoWithin());
  }

  private static CounterView.AtCounter atCounter(Token token) {
    Token.Facts facts = token.facts();
    return new CounterView.AtCounter(
        facts.id(), facts.number().toString(), facts.service(), state(token), announcedAt(token));
  }

  private static Instant announcedAt(Token token) {
    return switch (token) {
      case Token.Called called -> called.announcedAt();
      case Token.Serving serving -> serving.calledAt();
      case Token.Waiting _,
          Token.Parked _,
          Token.Served _,
          Token.NoShow _,
          Token.Cancelled _,
          Token.Expired _ ->
          throw new IllegalStateException(token.id() + " is at no counter");
    };
  }

  /// The open day, if one is.
  public static @Nullable LocalDate businessDay(CentreState.Day day) {
    return day instanceof CentreState.Day.Open(LocalDate date) ? date : null;
  }

  private static TokenState state(Token token) {
    return switch (token) {
      case Token.Waiting _ -> TokenState.WAITING;
      case Token.Called _ -> TokenState.CALLED;
      case Token.Serving _ -> TokenState.SERVING;
      case Token.Parked _ -> TokenState.PARKED;
      case Token.Served _ -> TokenState.SERVED;
      case Token.NoShow _ -> TokenState.NO_SHOW;
      case Token.Cancelled _ -> TokenState.CANCELLED;
      case Token.Expired _ -> TokenState.EXPIRED;
    };
  }

  private static TicketState ticket(Ticket ticket) {
    return switch (ticket) {
      case REQUESTED -> TicketState.REQUESTED;
      case PRINTED -> TicketState.PRINTED;
      case FAILED -> TicketState.FAILED;
      case UNKNOWN -> TicketState.UNKNOWN;
    };
  }

  private static @Nullable String counterOf(Token token) {
    return switch (token) {
      case Token.Called called -> called.counter();
      case Token.Serving serving -> serving.counter();
      case Token.Parked parked -> parked.counter();
      case Token.Served served -> served.counter();
      case Token.NoShow noShow -> noShow.counter();
      case Token.Waiting _, Token.Cancelled _, Token.Expired _ -> null;
    };
  }
}
