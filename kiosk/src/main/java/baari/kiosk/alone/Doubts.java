package baari.kiosk.alone;

import baari.kiosk.server.QueueServer;
import baari.kiosk.server.ServerAnswer;
import baari.kiosk.store.KeptTap;
import baari.kiosk.store.TapStore;
import baari.protocol.TokenView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Settles taps that were sent to the server, got no answer, and came to a number of this kiosk:
/// the server's token, if there is one, has no holder and is withdrawn. One thread uses it.
///
/// The tap's key asked again gives the server's token. If there was none yet there is one now, and
/// it goes the same way; that costs a number and leaves nobody doubled.
@ApplicationScoped
class Doubts {
  private static final Logger LOG = Logger.getLogger(Doubts.class);
  private static final int AT_ONCE_MAX = 50;

  private final QueueServer server;
  private final TapStore taps;

  Doubts(QueueServer server, TapStore taps) {
    this.server = server;
    this.taps = taps;
  }

  /// @return whether no doubt is left
  boolean settle() {
    for (; ; ) {
      var doubtful = taps.doubtful(AT_ONCE_MAX);
      if (doubtful.isEmpty()) {
        return true;
      }
      for (var tap : doubtful) {
        if (!settle(tap)) {
          return false;
        }
      }
    }
  }

  private boolean settle(KeptTap tap) {
    return switch (server.issue(tap.request(), tap.key()).join()) {
      case ServerAnswer.Answered<TokenView>(var token) -> withdraw(tap, token);
      case ServerAnswer.Refused<TokenView> _ -> resolved(tap);
      case ServerAnswer.Away<TokenView> _, ServerAnswer.Barred<TokenView> _ -> false;
    };
  }

  private boolean withdraw(KeptTap tap, TokenView token) {
    return switch (server.withdraw(token.id(), "withdraw/" + token.id()).join()) {
      case ServerAnswer.Answered<String> _ -> {
        LOG.infof("Withdrew %s: its citizen holds %s", token.number(), tap.token().number());
        yield resolved(tap);
      }
      case ServerAnswer.Refused<String>(var problem) -> {
        LOG.warnf("%s stays: %s %s", token.number(), problem.type(), problem.detail());
        yield resolved(tap);
      }
      case ServerAnswer.Away<String> _, ServerAnswer.Barred<String> _ -> false;
    };
  }

  private boolean resolved(KeptTap tap) {
    taps.resolved(tap.key());
    return true;
  }
}
