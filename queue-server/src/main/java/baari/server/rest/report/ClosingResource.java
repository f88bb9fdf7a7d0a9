package baari.server.rest.report;

import baari.access.Role;
import baari.journal.JournalException;
import baari.protocol.report.ClosingReport;
import baari.server.centre.Centres;
import baari.server.report.ClosingReports;
import baari.server.report.ReportsBusyException;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestPath;

/// The closing report of a business day.
@Blocking
@Path("/api/v1/centres/{centre}/day/{date}/closing")
@RolesAllowed({Role.SUPERVISOR, Role.AUDITOR})
class ClosingResource {
  private final ClosingReports reports;
  private final Centres centres;

  ClosingResource(ClosingReports reports, Centres centres) {
    this.reports = reports;
    this.centres = centres;
  }

  /// How the day's tokens ended, and the hash that seals its journal.
  @GET
  public ClosingReport closing(@RestPath String centre, @RestPath String date)
      throws JournalException {
    if (!centres.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    try {
      return reports
          .of(centre, day(date), Duration.ZERO)
          .orElseThrow(() -> new ProblemException("day-not-closed", 404, date));
    } catch (ReportsBusyException e) {
      throw ProblemException.reportsBusy();
    }
  }

  private static LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("date");
    }
  }
}
