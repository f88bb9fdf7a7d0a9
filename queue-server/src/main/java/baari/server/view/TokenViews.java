package baari.server.view;

import baari.engine.Engine;
import baari.engine.ahead.PeopleAhead;
import baari.engine.citizen.CarryOver;
import baari.engine.state.CentreState;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import baari.protocol.LocalizedText;
import baari.protocol.token.FollowedToken;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tokens as the server sends them.
public final class TokenViews {
  private TokenViews() {}

  /// A token for a reader that may not follow it.
  ///
  /// @param ahead how many are ahead of it, when that is known
  public static TokenView token(Token token, @Nullable Integer ahead) {
    return view(token, ahead, null, TokenView.Holder.UNTOLD);
  }

  /// The answer to a caller that takes a token.
  ///
  /// @param carriedOver the head start that it got for a token of an earlier day
  public static TokenView issued(Token token, int ahead, Optional<Duration> carriedOver) {
    return view(token, ahead, null, holder(token, carriedOver));
  }

  /// A token for a reader that follows it with its code.
  public static FollowedToken followed(CentreState state, Token token, Instant now) {
    Optional<PeopleAhead> ahead = Engine.ahead(state, token, now);
    Optional<LocalizedText> suspended =
        state.issuing().suspension(token.facts().service()).map(Views::text);
    return new FollowedToken(
        view(
            token,
            ahead.map(PeopleAhead::count).orElse(null),
            null,
            holder(token, state.citizens().headStartOf(token.id()))),
        suspended.map(LocalizedText::asOne).orElse(null),
        suspended.orElse(null),
        state.citizens().owedTo(token.id()).map(TokenViews::carryOver).orElse(null),
        ahead.map(PeopleAhead::counterOpen).orElse(null),
        state.configuration().version());
  }

  /// The answer to a reinstatement.
  public static TokenView reinstated(Token token, @Nullable Integer ahead, Position position) {
    return view(token, ahead, position.name().toLowerCase(Locale.ROOT), TokenView.Holder.UNTOLD);
  }

  private static TokenView view(
      Token token, @Nullable Integer ahead, @Nullable String position, TokenView.Holder holder) {
    Token.Facts facts = token.facts();
    return new TokenView(
        facts.id(),
        facts.number().toString(),
        state(token),
        ticket(facts.ticket()),
        facts.issuedAt(),
        new TokenView.Asked(
            facts.service(),
            facts.priorityClass(),
            facts.language(),
            facts.visit().purpose(),
            facts.visit().remaining().stream().map(Visit.Step::service).toList()),
        new TokenView.Standing(
            facts.waitingSince(), ahead, counterOf(token), parked(token), position),
        holder);
  }

  private static TokenView.Holder holder(Token token, Optional<Duration> headStart) {
    return new TokenView.Holder(
        TrackingCode.of(token), headStart.map(Duration::toSeconds).orElse(null));
  }

  private static FollowedToken.CarryOver carryOver(CarryOver.Owed owed) {
    return new FollowedToken.CarryOver(
        owed.terms().until(),
        owed.terms().headStart().toSeconds(),
        owed.usedBy().map(TokenNumber::toString).orElse(null));
  }

  private static TokenView.@Nullable Parked parked(Token token) {
    return token instanceof Token.Parked parked
        ? new TokenView.Parked(parked.reason(), parked.until().orElse(null))
        : null;
  }

  static TokenState state(Token token) {
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

  private static TicketState ticket(PaperState ticket) {
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
