package baari.engine.change;

import baari.engine.citizen.Appointment;
import baari.engine.citizen.Citizens;
import baari.engine.event.Event;
import baari.engine.state.CentreState;
import baari.engine.state.Lanes;
import baari.engine.token.Token;
import java.util.List;

/// Changes to appointments, and to tokens because of the citizens who hold them.
final class CitizenChanges {
  private CitizenChanges() {}

  static CentreState apply(CentreState state, Event.OfCitizen happened) {
    Citizens citizens = state.citizens();
    return switch (happened) {
      case Event.PersonNamed(String token, String person) ->
          state.with(citizens.take(person, token));
      case Event.CarriedOver event -> carriedOver(state, event);
      case Event.CarryOverReturned(String expired) -> state.with(citizens.giveBack(expired));
      case Event.AppointmentsBooked(List<Appointment> appointments) ->
          state.with(citizens.book(appointments));
      case Event.AppointmentCancelled(String code, _) ->
          state.with(citizens.without(List.of(code)));
      case Event.AppointmentKept event -> kept(state, event);
      case Event.AppointmentsMissed(List<String> codes) -> state.with(citizens.without(codes));
    };
  }

  private static CentreState kept(CentreState state, Event.AppointmentKept event) {
    Token.Waiting waiting = TokenChanges.waiting(state, event.token());
    Token.Waiting sinceSlot = waiting.with(waiting.facts().since(event.slot()));
    return Lanes.enter(Lanes.leave(state, waiting), sinceSlot)
        .with(state.citizens().keep(event.code(), event.token()));
  }

  private static CentreState carriedOver(CentreState state, Event.CarriedOver event) {
    Token by = TokenChanges.token(state, event.token());
    return state.with(state.citizens().carry(event.expired(), by, event.headStart()));
  }
}
