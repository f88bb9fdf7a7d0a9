package baari.server.rest.report;

import baari.access.Role;
import baari.journal.JournalException;
import baari.server.centre.Centres;
import baari.server.report.Fairness;
import baari.server.report.FairnessTables;
import baari.server.report.Reports;
import baari.server.report.ReportsBusyException;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The fairness of any business day, counted from the journal at each request.
@Path("/api/v1/centres/{centre}/fairness")
@RolesAllowed({Role.AUDITOR, Role.SUPERVISOR})
@RunOnVirtualThread
class FairnessResource {
  private static final String CSV = "text/csv;charset=UTF-8";

  private final Centres centres;
  private final Reports reports;

  FairnessResource(Centres centres, Reports reports) {
    this.centres = centres;
    this.reports = reports;
  }

  /// @param day `YYYY-MM-DD`
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Fairness fairness(@RestPath String centre, @RestQuery @Nullable String day)
      throws JournalException {
    return of(centre, day);
  }

  /// A line for the centre, each class and each service.
  @GET
  @Path("groups.csv")
  @Produces(CSV)
  public String groups(@RestPath String centre, @RestQuery @Nullable String day)
      throws JournalException {
    return FairnessTables.groups(of(centre, day));
  }

  /// A line for each departure from the rule.
  @GET
  @Path("departures.csv")
  @Produces(CSV)
  public String departures(@RestPath String centre, @RestQuery @Nullable String day)
      throws JournalException {
    return FairnessTables.departures(of(centre, day));
  }

  private Fairness of(String centre, @Nullable String day) throws JournalException {
    if (!centres.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    LocalDate date = date(day);
    try {
      return reports
          .fairness(centre, date)
          .orElseThrow(() -> new ProblemException("day-unknown", 404, date.toString()));
    } catch (ReportsBusyException e) {
      throw ProblemException.reportsBusy();
    }
  }

  private static LocalDate date(@Nullable String day) {
    try {
      return LocalDate.parse(Bodies.text("day", day));
    } catch (DateTimeException e) {
      throw ProblemException.invalid("day");
    }
  }
}
