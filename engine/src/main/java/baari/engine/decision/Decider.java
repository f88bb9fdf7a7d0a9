package baari.engine.decision;

import static baari.engine.command.Decision.accepted;

import baari.engine.citizen.Appointment;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.offer.PublicText;
import baari.engine.rule.Rule;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Turns a request into events or a refusal. It passes each command to the class that decides about
/// it, with the catalogue in force.
public final class Decider {
  private final CounterDecisions counters;
  private final CallDecisions calls;
  private final ServingDecisions serving;
  private final TokenDecisions tokens;
  private final CitizenDecisions citizens;
  private final AppointmentDecisions appointments;
  private final LeaseDecisions leases;
  private final UndoDecisions undo;

  public Decider(Catalogue catalogue, Rule rule) {
    var journeys = new Journeys(catalogue);
    this.counters = new CounterDecisions(catalogue);
    this.calls = new CallDecisions(catalogue, rule, counters);
    this.serving = new ServingDecisions(catalogue, counters, journeys);
    this.tokens = new TokenDecisions(catalogue, journeys);
    this.citizens = new CitizenDecisions(catalogue, tokens);
    this.appointments = new AppointmentDecisions(catalogue);
    this.leases = new LeaseDecisions(catalogue, journeys);
    this.undo = new UndoDecisions(catalogue, counters);
  }

  public Decision decide(CentreState state, Request request) {
    Instant at = request.at();
    return switch (request.command()) {
      case Command.PublishConfiguration command ->
          ConfigurationDecisions.publish(state, command, at);
      case Command.OpenDay(LocalDate day) -> DayDecisions.open(state, day);
      case Command.CloseDay() -> DayDecisions.close(state, at);
      case Command.SuspendService(String service, PublicText reason) ->
          IssuingDecisions.suspend(state, service, reason);
      case Command.ResumeService(String service) -> IssuingDecisions.resume(state, service);
      case Command.PassTime() -> DayDecisions.passTime(state, at);
      case Command.SetTimeBack(Instant from) -> accepted(new Event.TimeSetBack(from));
      case Command.OpenCounter command -> counters.open(state, command);
      case Command.PauseCounter(String counter, String reason) ->
          counters.idle(state, counter, _ -> accepted(new Event.CounterPaused(counter, reason)));
      case Command.CloseCounter(String counter) -> counters.close(state, counter);
      case Command.IssueToken command -> citizens.issue(state, command, at);
      case Command.IssueToPerson command -> citizens.issueTo(state, command, at);
      case Command.CheckIn command -> citizens.checkIn(state, command, at);
      case Command.BookAppointments(List<Appointment> more) -> appointments.book(state, more, at);
      case Command.CancelAppointment(String code, String reason) ->
          AppointmentDecisions.cancel(state, code, reason);
      case Command.CallNext(String counter) -> calls.next(state, counter, at);
      case Command.CallNumber command -> calls.number(state, command);
      case Command.Recall(String counter) -> calls.recall(state, counter, at);
      case Command.StartServing(String counter) -> calls.start(state, counter);
      case Command.MarkNoShow(String counter) -> calls.noShow(state, counter);
      case Command.Resume command -> calls.resume(state, command);
      case Command.Complete command -> serving.complete(state, command, at);
      case Command.AddService command -> serving.addService(state, command);
      case Command.Park command -> serving.park(state, command, at);
      case Command.Transfer command -> serving.transfer(state, command, at);
      case Command.Unpark(String token) -> TokenDecisions.unpark(state, token);
      case Command.Reinstate command -> tokens.reinstate(state, command, at);
      case Command.CancelToken(String token, String reason) ->
          TokenDecisions.cancel(state, token, reason);
      case Command.WithdrawToken(String token) -> TokenDecisions.withdraw(state, token);
      case Command.GiveUp() -> new Decision.Accepted(List.of());
      case Command.GrantLease command -> leases.grant(state, request.actor(), command);
      case Command.HandIn command -> leases.handIn(state, request.actor(), command, at);
      case Command.Undo(String counter) -> undo.decide(state, counter, at);
      case Command.ReportTicket command -> TokenDecisions.report(state, command);
      case Command.RaiseEmergency(String counter, String reason) ->
          counters.known(counter, () -> accepted(new Event.EmergencyRaised(counter, reason)));
      case Command.ClearEmergency(String counter) -> counters.clearEmergency(state, counter);
    };
  }
}
