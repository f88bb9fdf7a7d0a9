package baari.kiosk.desk;

import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// This kiosk's tickets by token. The latest are in memory, the others come from the store.
@ApplicationScoped
class IssuedTickets {
  private static final int REMEMBERED_MAX = 1_000;

  private final SequencedMap<String, IssuedTicket> byToken = new LinkedHashMap<>();
  private final TapStore taps;

  IssuedTickets(TapStore taps) {
    this.taps = taps;
  }

  /// The ticket of a new tap. `print` is called only the first time.
  synchronized IssuedTicket firstOr(KeptTap tap, Consumer<IssuedTicket> print) {
    var known = byToken.get(tap.token().id());
    if (known != null) {
      return known;
    }
    var fresh = remember(IssuedTicket.fresh(tap));
    print.accept(fresh);
    return fresh;
  }

  /// The ticket of a tap that was stored before. Nothing is printed.
  synchronized IssuedTicket of(KeptTap tap) {
    var known = byToken.get(tap.token().id());
    return known == null ? remember(IssuedTicket.restored(tap)) : known;
  }

  synchronized Optional<IssuedTicket> find(String tokenId) {
    return Optional.ofNullable(byToken.get(tokenId)).or(() -> taps.ofToken(tokenId).map(this::of));
  }

  private IssuedTicket remember(IssuedTicket ticket) {
    byToken.put(ticket.token().id(), ticket);
    if (byToken.size() > REMEMBERED_MAX) {
      byToken.pollFirstEntry();
    }
    return ticket;
  }
}
