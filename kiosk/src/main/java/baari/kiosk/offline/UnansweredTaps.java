package baari.kiosk.offline;

import baari.client.ServerAnswer;
import baari.kiosk.server.ServerApi;
import baari.kiosk.store.Intents;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Takes back the tokens that the server gave to abandoned taps. Their citizens hold other numbers
/// or left without one. Only one thread uses this class.
@ApplicationScoped
class UnansweredTaps {
  private static final Logger LOG = Logger.getLogger(UnansweredTaps.class);

  private final ServerApi server;
  private final Intents intents;

  UnansweredTaps(ServerApi server, Intents intents) {
    this.server = server;
    this.intents = intents;
  }

  /// @return whether the server answered for each tap
  boolean settle() {
    return intents.abandoned().stream().allMatch(this::settle);
  }

  private boolean settle(String tap) {
    if (!intents.beginWithdrawal(tap)) {
      return true;
    }
    try {
      return withdraw(tap);
    } finally {
      intents.endWithdrawal(tap);
    }
  }

  private boolean withdraw(String tap) {
    return switch (server.withdraw(tap).join()) {
      case ServerAnswer.Answered<String> _ -> {
        LOG.info("Took back the token of an abandoned tap, if it had one");
        intents.settle(tap);
        yield true;
      }
      case ServerAnswer.Refused<String>(var problem) -> {
        LOG.warnf("The server did not take back a tap: %s %s", problem.type(), problem.detail());
        intents.settle(tap);
        yield true;
      }
      case ServerAnswer.Away<String> _, ServerAnswer.Barred<String> _ -> false;
    };
  }
}
