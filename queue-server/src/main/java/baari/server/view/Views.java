package baari.server.view;

import baari.engine.counter.Counter;
import baari.engine.counter.LastAction;
import baari.engine.offer.Catalogue;
import baari.engine.offer.PublicText;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.protocol.LocalizedText;
import baari.protocol.feed.CounterState;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.EmergencyView;
import baari.protocol.feed.WaitingView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The engine's state as the server sends it.
public final class Views {
  private Views() {}

  public static List<EmergencyView> emergencies(CentreState state) {
    return state.emergencies().values().stream()
        .map(raised -> new EmergencyView(raised.counter(), raised.reason(), raised.since()))
        .sorted(Comparator.comparing(EmergencyView::since).thenComparing(EmergencyView::counter))
        .toList();
  }

  public static WaitingView waiting(CentreState state, String service, Instant now) {
    OptionalInt left = state.left(service, now);
    Optional<PublicText> suspended = state.issuing().suspension(service);
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
        facts.id(),
        facts.number().toString(),
        facts.service(),
        TokenViews.state(token),
        announcedAt(token));
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

  /// The open day, if a day is open.
  public static @Nullable LocalDate businessDay(CentreState.Day day) {
    return day instanceof CentreState.Day.Open(LocalDate date) ? date : null;
  }
}
