package baari.server.rest.appointment;

import baari.engine.citizen.Appointment;
import baari.server.centre.Centre;
import baari.server.people.KeyedHash;
import baari.server.rest.AppointmentCode;
import baari.server.rest.Bodies;
import baari.server.rest.ProblemException;
import baari.text.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Appointments as an importer sends them, checked as a whole. All errors are listed at once, each
/// with its place in the list.
final class AppointmentList {
  /// The most appointments in one request.
  static final int LIMIT = 500;

  private final Centre centre;
  private final KeyedHash hash;
  private final List<String> errors = new ArrayList<>();

  AppointmentList(Centre centre, KeyedHash hash) {
    this.centre = centre;
    this.hash = hash;
  }

  /// @param code what the citizen will show: 4 to 32 letters, digits or `-`
  /// @param slot ISO-8601, with offset or in the centre's own time
  /// @param priorityClass absent for the ordinary class
  record Item(
      @Nullable String code,
      @Nullable String service,
      @Nullable String slot,
      @Nullable String priorityClass) {}

  /// Finds the place of an item's member in the text that was sent.
  interface Places {
    String of(int item, String member);
  }

  List<Appointment> read(List<@Nullable Item> items) {
    return read(items, (item, _) -> "[" + item + "]");
  }

  List<Appointment> read(AppointmentTable table) {
    return read(table.items(), table);
  }

  private List<Appointment> read(List<@Nullable Item> items, Places places) {
    if (items.isEmpty() || items.size() > LIMIT) {
      throw ProblemException.invalid("1 to " + LIMIT + " appointments");
    }
    List<Appointment> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int place = i;
      Item item = items.get(i);
      if (item == null) {
        errors.add("[" + i + "]: is missing");
      } else {
        appointment(member -> places.of(place, member), item).ifPresent(read::add);
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException("appointments-wrong", 422, String.join("; ", errors));
    }
    return read;
  }

  private Optional<Appointment> appointment(UnaryOperator<String> place, Item item) {
    Optional<String> code = AppointmentCode.hashed(hash, centre.id(), item.code());
    if (code.isEmpty()) {
      errors.add(place.apply("code") + ": code must be 4 to 32 letters, digits or '-'");
    }
    Optional<Instant> slot = slot(item.slot());
    if (slot.isEmpty()) {
      errors.add(place.apply("slot") + ": " + slotFault(item.slot()));
    }
    String service = item.service() == null ? "" : Typed.plain(item.service());
    if (service.isBlank() || service.length() > 8) {
      errors.add(place.apply("service") + ": service is missing or too long");
    }
    String priorityClass = item.priorityClass() == null ? ordinary() : item.priorityClass();
    if (priorityClass.length() > 32) {
      errors.add(place.apply("priorityClass") + ": priorityClass is too long");
    }
    return code.flatMap(
        hashed -> slot.map(at -> new Appointment(hashed, service, priorityClass, at)));
  }

  private String ordinary() {
    return centre.catalogue().ordinaryClass();
  }

  private Optional<Instant> slot(@Nullable String written) {
    if (written == null || written.length() > 40) {
      return Optional.empty();
    }
    return parsed(typed(written))
        .filter(Bodies::isInRange)
        .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
  }

  private Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return local(text);
    }
  }

  private Optional<Instant> local(String text) {
    try {
      var time = LocalDateTime.parse(text);
      return offsets(time).stream().findFirst().map(time::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Empty for a time that the clocks skip when they are put forward.
  private List<ZoneOffset> offsets(LocalDateTime time) {
    return centre.zone().getRules().getValidOffsets(time);
  }

  private String slotFault(@Nullable String written) {
    try {
      var time = LocalDateTime.parse(typed(written == null ? "" : written));
      if (offsets(time).isEmpty()) {
        return "the clocks skip this time on this day";
      }
    } catch (DateTimeException e) {
      // The text is not a local time.
    }
    return "slot must be a time like 2026-11-23T10:30";
  }

  /// Spreadsheets write a blank between the date and the time.
  private static String typed(String written) {
    return Typed.plain(written).replaceFirst(" +", "T");
  }
}
