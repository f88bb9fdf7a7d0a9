package baari.server.desk;

import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/// Says each fault once, with its stack trace, and again only after it was over: a fault may come
/// back with every request, and the log may be on the disk that is full. The writer's thread only.
final class FaultLog {
  /// Kinds that are told apart; all further ones are taken as known.
  private static final int KINDS_LIMIT = 100;

  private final Logger log;
  private final Set<String> said = new HashSet<>();

  FaultLog(Logger log) {
    this.log = log;
  }

  void say(String what, Throwable fault) {
    StackTraceElement[] at = fault.getStackTrace();
    String kind = what + fault.getClass().getName() + (at.length == 0 ? "" : at[0]);
    if (said.size() < KINDS_LIMIT && said.add(kind)) {
      log.error(what, fault);
    }
  }

  /// What comes from now on is new.
  void over() {
    said.clear();
  }
}
