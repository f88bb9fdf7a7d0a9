package baari.server.view;

import baari.protocol.CounterState;
import baari.protocol.CounterView;
import baari.protocol.TicketState;
import baari.protocol.TokenState;
import baari.protocol.TokenView;
import baari.protocol.WaitingView;
import baari.server.engine.CentreState;
import baari.server.engine.Counter;
import baari.server.engine.Ticket;
import baari.server.engine.Token;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The engine's state in the wire's words.
public final class Views {
  private Views() {}

  /// @param ahead how many are before it, when that is known
  /// @param withCode whether the reader may follow the token
  public static TokenView token(Token token, @Nullable Integer ahead, boolean withCode) {
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
        withCode ? TrackingCode.of(token) : null);
  }

  static WaitingView waiting(CentreState state, String service) {
    OptionalInt left = state.admission().left(state.catalogue().gates(), service);
    return new WaitingView(
        service,
        state.waitingFor(service),
        state.admission().suspension(service).orElse(null),
        left.isPresent() ? (Integer) left.getAsInt() : null);
  }

  public static CounterView counter(CentreState state, Counter counter) {
    return switch (counter) {
      case Counter.Closed _ -> new CounterView(counter.id(), CounterState.CLOSED, null);
      case Counter.Idle _ -> new CounterView(counter.id(), CounterState.OPEN, null);
      case Counter.Paused _ -> new CounterView(counter.id(), CounterState.PAUSED, null);
      case Counter.Busy busy ->
          new CounterView(
              counter.id(),
              CounterState.OPEN,
              state.token(busy.token()).map(Views::atCounter).orElseThrow());
    };
  }

  private static CounterView.AtCounter atCounter(Token token) {
    Token.Facts facts = token.facts();
    return new CounterView.AtCounter(
        facts.id(), facts.number().toString(), facts.service(), state(token));
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
      case Token.Served served -> served.counter();
      case Token.NoShow noShow -> noShow.counter();
      case Token.Waiting _, Token.Cancelled _, Token.Expired _ -> null;
    };
  }
}
