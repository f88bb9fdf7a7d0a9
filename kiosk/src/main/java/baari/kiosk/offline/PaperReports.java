package baari.kiosk.offline;

import baari.client.ServerAnswer;
import baari.kiosk.server.ServerApi;
import baari.kiosk.store.TapStore;
import baari.protocol.token.TicketReport;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Reports to the server whether each ticket was printed, oldest tap first. A report that does not
/// get through is sent again with the same key. A later finding has its own key, so that the server
/// does not confuse it with the earlier report. Only one thread uses this class.
@ApplicationScoped
class PaperReports {
  private static final Logger LOG = Logger.getLogger(PaperReports.class);

  private static final String KEY_REUSED = "/problems/idempotency-key-reused";

  private final ServerApi server;
  private final TapStore taps;

  PaperReports(ServerApi server, TapStore taps) {
    this.server = server;
    this.taps = taps;
  }

  /// @return whether the server has received all reports
  boolean deliver() {
    for (; ; ) {
      var report = taps.untold();
      if (report.isEmpty()) {
        return true;
      }
      if (!deliver(report.get())) {
        return false;
      }
    }
  }

  private boolean deliver(TapStore.Untold report) {
    var token = report.token();
    var key = token + "/" + report.reports() + "/" + report.truth().state();
    return switch (server.report(token, report.truth().report(), key).join()) {
      case ServerAnswer.Answered<TicketReport> _ -> {
        taps.told(report);
        yield true;
      }
      case ServerAnswer.Refused<TicketReport>(var problem)
          when problem.type().equals(KEY_REUSED) -> {
        taps.untell(report);
        yield false;
      }
      case ServerAnswer.Refused<TicketReport>(var problem) -> {
        LOG.warnf("The server refused the report on %s: %s", token, problem.type());
        taps.told(report);
        yield true;
      }
      case ServerAnswer.Away<TicketReport> _, ServerAnswer.Barred<TicketReport> _ -> false;
    };
  }
}
