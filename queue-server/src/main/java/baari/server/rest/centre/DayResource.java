package baari.server.rest.centre;

import baari.access.Role;
import baari.engine.command.Command;
import baari.engine.rule.LaneQueue;
import baari.engine.state.CentreState;
import baari.journal.JournalException;
import baari.machine.BelievedClock;
import baari.protocol.report.ClosingReport;
import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.report.ClosingReports;
import baari.server.report.ReportsBusyException;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import baari.server.view.Views;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The business day.
@NonBlocking
@Path("/api/v1/centres/{centre}/day")
@RolesAllowed(Role.SUPERVISOR)
class DayResource {
  /// A supervisor who closes a day wants its report. Other reports that are being made are soon
  /// done.
  private static final Duration REPORT_PATIENCE = Duration.ofSeconds(20);

  private final Commands commands;
  private final Desk desk;
  private final ClosingReports reports;
  private final Centres centres;
  private final BelievedClock clock;

  DayResource(
      Commands commands, Desk desk, ClosingReports reports, Centres centres, BelievedClock clock) {
    this.commands = commands;
    this.desk = desk;
    this.reports = reports;
    this.centres = centres;
    this.clock = clock;
  }

  /// @param businessDay the open day; absent when none is
  record DayView(@Nullable LocalDate businessDay) {}

  /// Who would lose their place if the day were closed now.
  ///
  /// @param businessDay the open day; absent when none is
  /// @param waiting how many wait
  /// @param parked how many are away for a while
  record HeldView(@Nullable LocalDate businessDay, int waiting, int parked) {}

  /// @param closing the report of the day that was closed
  record ClosedView(@Nullable LocalDate businessDay, ClosingReport closing) {}

  /// The open day, and how many are in the queue.
  @GET
  public HeldView held(@RestPath String centre) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    CentreState state = desk.state(centre);
    int waiting = state.lanes().values().stream().mapToInt(LaneQueue::size).sum();
    return new HeldView(Views.businessDay(state.day()), waiting, state.parked().size());
  }

  /// Opens the business day of the centre's local date. The machine must know the date.
  @POST
  @Path("open")
  public CompletionStage<DayView> open(
      @RestPath String centre, @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    if (!clock.isSet()) {
      String shown = clock.doubted().map(Instant::toString).orElse("");
      throw new ProblemException("clock-not-set", 409, shown);
    }
    LocalDate today = centres.of(desk.state(centre)).businessDay(ZonedDateTime.now(clock));
    return commands.send(centre, key, new Command.OpenDay(today), DayResource::changed);
  }

  /// Closes the day. Tokens that still wait expire.
  @POST
  @Path("close")
  public CompletionStage<ClosedView> close(
      @RestPath String centre, @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return commands
        .send(centre, key, new Command.CloseDay(), DayResource::closedDay)
        .thenApplyAsync(day -> closed(centre, day), Infrastructure.getDefaultWorkerPool());
  }

  private ClosedView closed(String centre, LocalDate day) {
    try {
      return new ClosedView(null, reports.of(centre, day, REPORT_PATIENCE).orElseThrow());
    } catch (JournalException e) {
      throw new CompletionException(e);
    } catch (ReportsBusyException e) {
      throw ProblemException.reportsBusy();
    }
  }

  private static LocalDate closedDay(Answer answer) {
    if (answer instanceof Answer.DayChanged(CentreState.Day.Closed(LocalDate day, _))) {
      return day;
    }
    throw Commands.keyReused();
  }

  private static DayView changed(Answer answer) {
    if (answer instanceof Answer.DayChanged(CentreState.Day day)) {
      return new DayView(Views.businessDay(day));
    }
    throw Commands.keyReused();
  }
}
