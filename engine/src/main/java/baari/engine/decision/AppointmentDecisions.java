package baari.engine.decision;

import static baari.engine.command.Decision.accepted;
import static baari.engine.command.Decision.refused;

import baari.engine.citizen.Appointment;
import baari.engine.citizen.Citizens;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which appointments may be booked and cancelled, and which are missed.
final class AppointmentDecisions {
  private final Catalogue catalogue;

  AppointmentDecisions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// Books all of them or none. The refusal says what is wrong with each, by its place in the list.
  Decision book(CentreState state, List<Appointment> more, Instant at) {
    if (state.citizens().booked().size() + more.size() > Citizens.APPOINTMENTS_LIMIT) {
      return refused(Refusal.TOO_MANY_APPOINTMENTS, Integer.toString(Citizens.APPOINTMENTS_LIMIT));
    }
    List<String> errors = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < more.size(); i++) {
      List<String> wrong = wrong(state, more.get(i), at);
      if (!codes.add(more.get(i).code())) {
        wrong.add("the code is there twice");
      }
      if (!wrong.isEmpty()) {
        errors.add("[" + i + "]: " + String.join(", ", wrong));
      }
    }
    return errors.isEmpty()
        ? accepted(new Event.AppointmentsBooked(more))
        : refused(Refusal.APPOINTMENTS_WRONG, String.join("; ", errors));
  }

  private List<String> wrong(CentreState state, Appointment appointment, Instant at) {
    List<String> wrong = new ArrayList<>();
    if (!catalogue.services().containsKey(appointment.service())) {
      wrong.add("there is no service '" + appointment.service() + "'");
    }
    if (!catalogue.priorityClasses().containsKey(appointment.priorityClass())) {
      wrong.add("there is no priority class '" + appointment.priorityClass() + "'");
    }
    if (!appointment.slot().isAfter(at)) {
      wrong.add("the slot is past");
    }
    Citizens known = state.citizens();
    if (known.booked().containsKey(appointment.code())
        || known.kept().containsKey(appointment.code())) {
      wrong.add("the code is taken");
    }
    return wrong;
  }

  static Decision cancel(CentreState state, String code, String reason) {
    if (reason.isBlank()) {
      return refused(Refusal.REASON_MISSING, "");
    }
    return state.citizens().booked().containsKey(code)
        ? accepted(new Event.AppointmentCancelled(code, reason))
        : refused(Refusal.UNKNOWN_APPOINTMENT, "");
  }

  /// The event at the close of the day for the appointments whose slot has passed; no event when
  /// there are none.
  static List<Event> missed(CentreState state, Instant at) {
    List<String> codes =
        state.citizens().booked().values().stream()
            .filter(appointment -> !appointment.slot().isAfter(at))
            .map(Appointment::code)
            .sorted()
            .toList();
    return codes.isEmpty() ? List.of() : List.of(new Event.AppointmentsMissed(codes));
  }
}
