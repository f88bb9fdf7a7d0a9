package baari.server.rest;

import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.engine.CentreState;
import baari.server.engine.Command;
import baari.server.staff.Role;
import baari.server.view.Views;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The business day.
@NonBlocking
@Path("/api/v1/centres/{centre}/day")
@RolesAllowed(Role.SUPERVISOR)
class DayResource {
  private final Commands commands;
  private final Desk desk;
  private final Centres centres;
  private final Clock clock;

  DayResource(Commands commands, Desk desk, Centres centres, Clock clock) {
    this.commands = commands;
    this.desk = desk;
    this.centres = centres;
    this.clock = clock;
  }

  /// @param businessDay the open day; absent when none is
  record DayView(@Nullable LocalDate businessDay) {}

  /// Opens the centre's local date.
  @POST
  @Path("open")
  public CompletionStage<DayView> open(
      @RestPath String centre, @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    if (!desk.has(centre)) {
      throw ProblemException.unknownCentre(centre);
    }
    LocalDate today = centres.of(desk.state(centre)).businessDay(ZonedDateTime.now(clock));
    return commands.send(centre, key, new Command.OpenDay(today), DayResource::changed);
  }

  /// Closes the day; who still waits expires.
  @POST
  @Path("close")
  public CompletionStage<DayView> close(
      @RestPath String centre, @RestHeader(Commands.KEY_HEADER) @Nullable String key) {
    return commands.send(centre, key, new Command.CloseDay(), DayResource::changed);
  }

  private static DayView changed(Answer answer) {
    if (answer instanceof Answer.DayChanged(CentreState.Day day)) {
      return new DayView(Views.businessDay(day));
    }
    throw Commands.keyReused();
  }
}
