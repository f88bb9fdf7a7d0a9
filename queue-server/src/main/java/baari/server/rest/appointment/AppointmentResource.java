package baari.server.rest.appointment;

import baari.access.Role;
import baari.engine.citizen.Appointment;
import baari.engine.citizen.Citizens;
import baari.engine.command.Command;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.server.centre.Centre;
import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import baari.server.people.KeyedHash;
import baari.server.rest.Bodies;
import baari.server.rest.Commands;
import baari.server.rest.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Imports, lists and cancels appointments. Citizens keep them at the kiosk, by code (see
/// `TokenResource`).
@NonBlocking
@Path("/api/v1/centres/{centre}/appointments")
class AppointmentResource {
  private final Commands commands;
  private final Centres centres;
  private final Desk desk;
  private final KeyedHash hash;

  AppointmentResource(Commands commands, Centres centres, Desk desk, KeyedHash hash) {
    this.commands = commands;
    this.centres = centres;
    this.desk = desk;
    this.hash = hash;
  }

  /// @param booked how many
  record Booked(int booked) {}

  /// @param cancelled how many
  record Cancelled(int cancelled) {}

  /// @param id of the appointment; the code itself is not kept
  /// @param slot of a kept appointment: since when its token waits
  /// @param state `booked` or `kept`
  /// @param number of the token that it became
  record AppointmentView(
      String id,
      String service,
      String priorityClass,
      Instant slot,
      String state,
      @Nullable String number) {}

  /// Books the whole list, or reports all its errors. At most 500 appointments.
  @POST
  @ResponseStatus(201)
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.SUPERVISOR, Role.KIOSK})
  public CompletionStage<Booked> book(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable List<AppointmentList.@Nullable Item> body) {
    return send(centre, key, new AppointmentList(find(centre), hash).read(Bodies.required(body)));
  }

  /// Does the same with a table from a spreadsheet: `code,service,slot,priorityClass`.
  @POST
  @ResponseStatus(201)
  @Consumes("text/csv")
  @RolesAllowed({Role.SUPERVISOR, Role.KIOSK})
  public CompletionStage<Booked> bookTable(
      @RestPath String centre,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      @Nullable String body) {
    var table = AppointmentTable.read(Bodies.required(body));
    return send(centre, key, new AppointmentList(find(centre), hash).read(table));
  }

  private CompletionStage<Booked> send(
      String centre, @Nullable String key, List<Appointment> appointments) {
    return commands.send(
        centre,
        key,
        new Command.BookAppointments(appointments),
        answer -> new Booked(count(answer)));
  }

  private static int count(Answer answer) {
    if (answer instanceof Answer.AppointmentsChanged(int count)) {
      return count;
    }
    throw Commands.keyReused();
  }

  /// The expected appointments, by slot, and those that were kept today.
  @GET
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR})
  public List<AppointmentView> list(@RestPath String centre) {
    CentreState state = desk.state(find(centre).id());
    Citizens citizens = state.citizens();
    Stream<AppointmentView> expected =
        citizens.booked().values().stream()
            .sorted(Comparator.comparing(Appointment::slot).thenComparing(Appointment::code))
            .map(AppointmentResource::booked);
    Stream<AppointmentView> came =
        citizens.kept().entrySet().stream()
            .flatMap(kept ->
                state.token(kept.getValue()).stream()
                    .map(token -> kept(kept.getKey(), token.facts())))
            .sorted(Comparator.comparing(AppointmentView::id));
    return Stream.concat(expected, came).toList();
  }

  private static AppointmentView booked(Appointment booked) {
    return new AppointmentView(
        booked.code(), booked.service(), booked.priorityClass(), booked.slot(), "booked", null);
  }

  private static AppointmentView kept(String code, Token.Facts facts) {
    return new AppointmentView(
        code,
        facts.service(),
        facts.priorityClass(),
        facts.waitingSince(),
        "kept",
        facts.number().toString());
  }

  /// Cancels an appointment, so that nobody can use it any more.
  @POST
  @Path("{id}/cancel")
  @RolesAllowed(Role.SUPERVISOR)
  public CompletionStage<Cancelled> cancel(
      @RestPath String centre,
      @RestPath String id,
      @RestHeader(Commands.KEY_HEADER) @Nullable String key,
      Bodies.@Nullable Reason body) {
    Command command = new Command.CancelAppointment(id, Bodies.reason(body));
    return commands.send(centre, key, command, answer -> new Cancelled(count(answer)));
  }

  private Centre find(String id) {
    if (!centres.has(id)) {
      throw ProblemException.unknownCentre(id);
    }
    return centres.of(desk.state(id));
  }
}
