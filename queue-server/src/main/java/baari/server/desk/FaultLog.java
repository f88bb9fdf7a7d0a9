package baari.server.desk;

import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/// Logs each fault once, with its stack trace, and again only after it was over. A fault may come
/// back with every request, and the log may be on the full disk. Only the writer's thread uses it.
final class FaultLog {
  /// The most kinds of fault that it remembers. It logs no further kinds.
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

  /// The faults are over. Every fault from now on is new.
  void over() {
    said.clear();
  }
}
