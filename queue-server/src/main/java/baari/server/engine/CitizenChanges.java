package baari.server.engine;

import java.util.List;

/// What happens to appointments, and to tokens by whose they are.
final class CitizenChanges {
  private CitizenChanges() {}

  static CentreState booked(CentreState state, Event.AppointmentsBooked event) {
    return state.with(state.citizens().book(event.appointments()));
  }

  static CentreState cancelled(CentreState state, Event.AppointmentCancelled event) {
    return state.with(state.citizens().without(List.of(event.code())));
  }

  static CentreState missed(CentreState state, Event.AppointmentsMissed event) {
    return state.with(state.citizens().without(event.codes()));
  }

  static CentreState kept(CentreState state, Event.AppointmentKept event) {
    Token.Waiting waiting = TokenChanges.waiting(state, event.token());
    Token.Waiting sinceSlot = waiting.with(waiting.facts().since(event.slot()));
    return Lanes.enter(Lanes.leave(state, waiting), sinceSlot)
        .with(state.citizens().keep(event.code(), event.token()));
  }

  static CentreState carriedOver(CentreState state, Event.CarriedOver event) {
    Token by = TokenChanges.token(state, event.token());
    return state.with(state.citizens().carry(event.expired(), by, event.headStart()));
  }

  static CentreState named(CentreState state, Event.PersonNamed event) {
    return state.with(state.citizens().take(event.person(), event.token()));
  }
}
