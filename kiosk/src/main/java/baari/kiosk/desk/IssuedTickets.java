package baari.kiosk.desk;

import baari.protocol.TokenView;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// This kiosk's last tickets by token.
final class IssuedTickets {
  private static final int REMEMBERED_MAX = 1_000;

  private final SequencedMap<String, IssuedTicket> byToken = new LinkedHashMap<>();

  /// The token's ticket; `print` is called the first time only.
  synchronized IssuedTicket firstOr(TokenView token, Consumer<IssuedTicket> print) {
    var known = byToken.get(token.id());
    return known == null ? add(new IssuedTicket(token), print) : known;
  }

  synchronized Optional<IssuedTicket> find(String tokenId) {
    return Optional.ofNullable(byToken.get(tokenId));
  }

  private IssuedTicket add(IssuedTicket ticket, Consumer<IssuedTicket> print) {
    byToken.put(ticket.token().id(), ticket);
    if (byToken.size() > REMEMBERED_MAX) {
      byToken.pollFirstEntry();
    }
    print.accept(ticket);
    return ticket;
  }
}
