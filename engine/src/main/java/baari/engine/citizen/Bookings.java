package baari.engine.citizen;

import java.time.Instant;
import java.util.Collection;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// The appointments that nobody has come with yet. Persistent and immutable.
///
/// @param byCode all of them, by code
/// @param slots when citizens are expected, by service; no empty sets
public record Bookings(PMap<String, Appointment> byCode, PMap<String, PSortedSet<Slot>> slots) {
  static final Bookings NONE = new Bookings(HashTreePMap.empty(), HashTreePMap.empty());

  private static final String FIRST_CODE = "";

  /// @param code the appointment's code, because several may have the same time
  public record Slot(Instant at, String code) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int byTime = at.compareTo(other.at);
      return byTime == 0 ? code.compareTo(other.code) : byTime;
    }
  }

  Bookings plus(Appointment appointment) {
    Bookings others = minus(appointment.code());
    PSortedSet<Slot> more =
        slotsOf(others.slots, appointment.service())
            .plus(new Slot(appointment.slot(), appointment.code()));
    return new Bookings(
        others.byCode.plus(appointment.code(), appointment),
        others.slots.plus(appointment.service(), more));
  }

  /// Without this appointment, if it exists.
  Bookings minus(String code) {
    Appointment known = byCode.get(code);
    if (known == null) {
      return this;
    }
    PSortedSet<Slot> rest =
        slotsOf(slots, known.service()).minus(new Slot(known.slot(), known.code()));
    return new Bookings(
        byCode.minus(code),
        rest.isEmpty() ? slots.minus(known.service()) : slots.plus(known.service(), rest));
  }

  Bookings minusAll(Collection<String> codes) {
    Bookings rest = this;
    for (String code : codes) {
      rest = rest.minus(code);
    }
    return rest;
  }

  /// How many citizens are expected for a service from `from` on and before `until`.
  public int count(String service, Instant from, Instant until) {
    return from.isBefore(until)
        ? slotsOf(slots, service)
            .subSet(new Slot(from, FIRST_CODE), true, new Slot(until, FIRST_CODE), false)
            .size()
        : 0;
  }

  private static PSortedSet<Slot> slotsOf(PMap<String, PSortedSet<Slot>> slots, String service) {
    PSortedSet<Slot> known = slots.get(service);
    return known == null ? TreePSet.empty() : known;
  }
}
