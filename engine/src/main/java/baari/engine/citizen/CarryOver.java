package baari.engine.citizen;

import baari.engine.token.TicketCode;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What a closed day owes to the citizens whom it did not serve: a citizen who shows the ticket on
/// a later day gets a head start, once. Persistent and immutable.
///
/// @param expired the tokens that waited in vain, by id
/// @param used the numbers of the tokens that got the head start, by the id of the expired one
public record CarryOver(
    LocalDate day,
    Terms terms,
    PMap<String, Token.Expired> expired,
    PMap<String, TokenNumber> used) {
  /// How many days it is kept after its last day, so that a ticket that is too old can be told from
  /// an unknown one.
  static final int KEPT_DAYS = 7;

  /// What was promised when the day closed. Later publications do not change it.
  ///
  /// @param until the last day on which the head start can be used
  public record Terms(Duration headStart, LocalDate until) {}

  /// What one token is owed.
  ///
  /// @param usedBy the number of the token that got the head start; empty while no token has
  public record Owed(Terms terms, Optional<TokenNumber> usedBy) {}

  /// Made from its parts, as a snapshot stores them.
  public static CarryOver of(
      LocalDate day, Terms terms, List<Token.Expired> expired, Map<String, TokenNumber> used) {
    var owed = new CarryOver(day, terms, HashTreePMap.empty(), HashTreePMap.from(used));
    for (Token.Expired token : expired) {
      owed = owed.with(token);
    }
    return owed;
  }

  CarryOver with(Token.Expired token) {
    return new CarryOver(day, terms, expired.plus(token.id(), token), used);
  }

  CarryOver usedBy(String token, TokenNumber number) {
    return new CarryOver(day, terms, expired, used.plus(token, number));
  }

  CarryOver unused(String token) {
    return new CarryOver(day, terms, expired, used.minus(token));
  }

  Optional<Token.Expired> find(TicketCode ticket) {
    return Optional.ofNullable(expired.get(ticket.number().idOn(day)))
        .filter(token -> ticket.isOf(token));
  }

  Optional<Owed> owedTo(String token) {
    return expired.containsKey(token)
        ? Optional.of(new Owed(terms, Optional.ofNullable(used.get(token))))
        : Optional.empty();
  }

  boolean isForgotten(LocalDate today) {
    return terms.until().plusDays(KEPT_DAYS).isBefore(today);
  }
}
