package baari.kiosk.offline;

import baari.client.ServerAnswer;
import baari.kiosk.server.ServerApi;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import baari.protocol.lease.HandIn;
import baari.protocol.lease.HandInToken;
import baari.protocol.lease.HandedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands in the numbers that this kiosk gave by itself, lease by lease, in the order of the
/// numbers. Handing in the same numbers again changes nothing. Only one thread uses this class.
@ApplicationScoped
class HandIns {
  private static final Logger LOG = Logger.getLogger(HandIns.class);

  private final ServerApi server;
  private final TapStore taps;

  HandIns(ServerApi server, TapStore taps) {
    this.server = server;
    this.taps = taps;
  }

  /// Repeats until no number waits or the server does not answer.
  ///
  /// @return true when no number waits
  boolean handIn() {
    for (; ; ) {
      var waiting = taps.toHandIn(HandIn.TOKENS_MAX);
      if (waiting.isEmpty()) {
        return true;
      }
      if (!handIn(waiting)) {
        return false;
      }
    }
  }

  private boolean handIn(List<KeptTap> waiting) {
    var lease = waiting.getFirst().lease();
    var tokens = waiting.stream().map(HandIns::token).toList();
    var key = UUID.randomUUID().toString();
    return switch (server.handIn(lease, new HandIn(tokens), key).join()) {
      case ServerAnswer.Answered<HandedIn> _ -> {
        taps.handedIn(waiting);
        LOG.infof("Handed in %d numbers of lease %s", waiting.size(), lease);
        yield true;
      }
      case ServerAnswer.Refused<HandedIn>(var problem) -> {
        refused(waiting, problem.type() + " " + problem.detail());
        yield true;
      }
      case ServerAnswer.Away<HandedIn> _, ServerAnswer.Barred<HandedIn> _ -> false;
    };
  }

  /// A refused number must not block the others, so they are handed in one by one.
  private void refused(List<KeptTap> waiting, String why) {
    if (waiting.size() == 1) {
      taps.refused(waiting.getFirst());
      LOG.errorf("The server does not accept %s: %s", waiting.getFirst().token().number(), why);
      return;
    }
    for (var tap : waiting) {
      if (!handIn(List.of(tap))) {
        return;
      }
    }
  }

  private static HandInToken token(KeptTap tap) {
    var token = tap.token();
    return new HandInToken(
        token.number(),
        token.service(),
        token.asked().priorityClass(),
        token.asked().language(),
        secret(token.trackingCode()),
        token.issuedAt(),
        tap.truth().state());
  }

  /// The part of the tracking code after the number.
  private static String secret(@Nullable String trackingCode) {
    var code = String.valueOf(trackingCode);
    return code.substring(code.lastIndexOf('-') + 1);
  }
}
