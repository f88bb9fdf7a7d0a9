package baari.journal.format;

import baari.engine.citizen.Appointment;
import baari.engine.counter.LastAction;
import baari.engine.event.Event;
import baari.engine.event.EventName;
import baari.engine.offer.PublicText;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Position;
import baari.engine.token.TokenNumber;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One event as JSON: an object whose `e` names the event and whose other members are its parts.
///
/// ```
/// {"e":"ConfigurationPublished","version":3,"file":"9f86…","reason":"two counters more",
///  "catalogue":{…},"document":"{…}"}
/// {"e":"TokenIssued","token":"20261123-D-042","number":"D-042","service":"DOMI","class":"ordinary",
///  "weight":1000,"head":0,"language":"ur","code":"7Q4K9ZP2MX","ahead":3}
/// {"e":"TokenCalled","token":"20261123-D-042","counter":"7"}
/// {"e":"TokenTransferred","token":"…","counter":"7","service":"CNIC","toCounter":"9","front":false,"since":1795420800000}
/// ```
///
/// The document is the centre's configuration as JSON text; replay needs the catalogue only (see
/// `CatalogueCodec`). `VisitCodec` shows what a token with more than one step adds,
/// `CarryOverCodec` what the close of a day adds for what it owes. Instants are milliseconds since
/// 1970-01-01T00:00Z, dates are ISO. Members are written in a fixed order and without white space,
/// so that equal events are equal bytes.
final class EventCodec {
  private EventCodec() {}

  static void write(JsonGenerator json, Event written) throws IOException {
    json.writeStartObject();
    json.writeStringField("e", EventName.of(written).toString());
    switch (written) {
      case Event.ConfigurationPublished event -> writePublished(json, event);
      case Event.DayOpened(LocalDate day) -> json.writeStringField("day", day.toString());
      case Event.DayClosed event -> {
        json.writeStringField("day", event.day().toString());
        if (event.carryOver().isPresent()) {
          CarryOverCodec.writeTerms(json, event.carryOver().get());
        }
        if (event.lapsed()) {
          json.writeBooleanField("lapsed", true);
        }
        if (!event.on().equals(event.day())) {
          json.writeStringField("on", event.on().toString());
        }
      }
      case Event.TimeSetBack(Instant from) -> json.writeNumberField("from", Exactly.millis(from));
      case Event.ServiceSuspended(String service, PublicText reason) -> {
        json.writeStringField("service", service);
        json.writeStringField("reason", reason.en());
        if (reason.isInBoth()) {
          json.writeStringField("ur", reason.ur());
        }
      }
      case Event.ServiceResumed(String service) -> json.writeStringField("service", service);
      case Event.CounterOpened(String counter, List<String> services, String reason) -> {
        json.writeStringField("counter", counter);
        writeStrings(json, "services", services);
        writeReason(json, reason);
      }
      case Event.CounterPaused(String counter, String reason) -> {
        json.writeStringField("counter", counter);
        json.writeStringField("reason", reason);
      }
      case Event.CounterClosed(String counter) -> json.writeStringField("counter", counter);
      case Event.TokenIssued event -> writeIssued(json, event);
      case Event.PriorityGiven(String token, String reason) -> {
        json.writeStringField("token", token);
        json.writeStringField("reason", reason);
      }
      case Event.PersonNamed(String token, String person) -> {
        json.writeStringField("token", token);
        json.writeStringField("person", person);
      }
      case Event.CarriedOver(String token, String expired, Duration headStart) -> {
        json.writeStringField("token", token);
        json.writeStringField("expired", expired);
        json.writeNumberField("head", Exactly.millis(headStart));
      }
      case Event.CarryOverReturned(String expired) -> json.writeStringField("expired", expired);
      case Event.AppointmentsBooked(List<Appointment> appointments) -> {
        json.writeFieldName("appointments");
        CitizenCodec.writeAppointments(json, appointments);
      }
      case Event.AppointmentCancelled(String code, String reason) -> {
        json.writeStringField("code", code);
        json.writeStringField("reason", reason);
      }
      case Event.AppointmentKept(String code, String token, Instant slot) -> {
        json.writeStringField("code", code);
        json.writeStringField("token", token);
        json.writeNumberField("slot", Exactly.millis(slot));
      }
      case Event.AppointmentsMissed(List<String> codes) -> writeStrings(json, "codes", codes);
      case Event.TokenCalled(String token, String counter) -> writeAt(json, token, counter);
      case Event.TokenCalledOutOfTurn(String token, String counter, String reason) -> {
        writeAt(json, token, counter);
        json.writeStringField("reason", reason);
      }
      case Event.TokenRecalled(String token, String counter) -> writeAt(json, token, counter);
      case Event.ServingStarted(String token, String counter) -> writeAt(json, token, counter);
      case Event.TokenServed(String token, String counter, String outcome) -> {
        writeAt(json, token, counter);
        json.writeStringField("outcome", outcome);
      }
      case Event.StepCompleted event -> {
        writeAt(json, event.token(), event.counter());
        json.writeStringField("outcome", event.outcome());
        json.writeFieldName("next");
        VisitCodec.writeStep(json, event.next());
        json.writeNumberField("since", Exactly.millis(event.waitingSince()));
      }
      case Event.ServiceAdded event -> {
        writeAt(json, event.token(), event.counter());
        VisitCodec.writeSteps(json, "steps", event.steps());
      }
      case Event.TokenNotShown(String token, String counter) -> writeAt(json, token, counter);
      case Event.TokenReinstated event -> {
        json.writeStringField("token", event.token());
        json.writeStringField("position", event.position().name());
        json.writeNumberField("since", Exactly.millis(event.waitingSince()));
        writeReason(json, event.reason());
      }
      case Event.TokenParked event -> writeParked(json, event);
      case Event.TokenUnparked(String token) -> json.writeStringField("token", token);
      case Event.TokenResumed(String token, String counter) -> writeAt(json, token, counter);
      case Event.TokenTransferred event -> writeTransferred(json, event);
      case Event.TokenCancelled(String token, String reason) -> {
        json.writeStringField("token", token);
        json.writeStringField("reason", reason);
      }
      case Event.LeaseGranted event -> LeaseCodec.writeGranted(json, event);
      case Event.OfflineTokenIssued event -> LeaseCodec.writeIssued(json, event);
      case Event.LeaseClosed event -> LeaseCodec.writeClosed(json, event);
      case Event.ActionUndone event -> {
        writeAt(json, event.token(), event.counter());
        json.writeStringField("action", event.action().name());
      }
      case Event.EmergencyRaised(String counter, String reason) -> {
        json.writeStringField("counter", counter);
        json.writeStringField("reason", reason);
      }
      case Event.EmergencyCleared(String counter) -> json.writeStringField("counter", counter);
      case Event.TicketReported(String token, PaperState ticket, String detail) -> {
        json.writeStringField("token", token);
        json.writeStringField("ticket", ticket.name());
        json.writeStringField("detail", detail);
      }
    }
    json.writeEndObject();
  }

  private static void writePublished(JsonGenerator json, Event.ConfigurationPublished event)
      throws IOException {
    json.writeNumberField("version", event.version());
    json.writeStringField("file", event.fileDigest());
    writeReason(json, event.reason());
    CatalogueCodec.write(json, "catalogue", event.catalogue());
    json.writeStringField("document", event.document());
  }

  private static void writeIssued(JsonGenerator json, Event.TokenIssued event) throws IOException {
    json.writeStringField("token", event.token());
    json.writeStringField("number", Exactly.number(event.number()));
    json.writeStringField("service", event.service());
    json.writeStringField("class", event.priorityClass());
    CatalogueCodec.writeClaim(json, event.claim());
    json.writeStringField("language", event.language());
    json.writeStringField("code", event.trackingCode());
    json.writeNumberField("ahead", event.ahead());
    VisitCodec.write(json, event.service(), event.visit());
  }

  private static void writeParked(JsonGenerator json, Event.TokenParked event) throws IOException {
    writeAt(json, event.token(), event.counter());
    json.writeStringField("reason", event.reason());
    if (event.until().isPresent()) {
      json.writeNumberField("until", Exactly.millis(event.until().get()));
    }
    if (!event.at().equals(Instant.EPOCH)) {
      json.writeNumberField("at", Exactly.millis(event.at()));
    }
  }

  private static void writeTransferred(JsonGenerator json, Event.TokenTransferred event)
      throws IOException {
    writeAt(json, event.token(), event.counter());
    json.writeStringField("service", event.service());
    if (event.lane() instanceof Lane.OfCounter(String counter)) {
      json.writeStringField("toCounter", counter);
    }
    json.writeBooleanField("front", event.front());
    json.writeNumberField("since", Exactly.millis(event.waitingSince()));
    if (event.returns()) {
      json.writeBooleanField("returns", true);
    }
    writeReason(json, event.reason());
  }

  /// An empty reason is left out.
  private static void writeReason(JsonGenerator json, String reason) throws IOException {
    if (!reason.isEmpty()) {
      json.writeStringField("reason", reason);
    }
  }

  /// Empty when the reason is absent.
  private static String readReason(JsonNode json) {
    return json.path("reason").asText();
  }

  private static void writeAt(JsonGenerator json, String token, String counter) throws IOException {
    json.writeStringField("token", token);
    json.writeStringField("counter", counter);
  }

  static void writeStrings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /// @throws IOException when the object is not an event that this version knows
  static Event read(JsonNode json) throws IOException {
    return switch (EventName.parse(text(json, "e"))) {
      case CONFIGURATION_PUBLISHED ->
          new Event.ConfigurationPublished(
              json.path("version").asInt(),
              text(json, "document"),
              CatalogueCodec.read(json.path("catalogue")),
              text(json, "file"),
              readReason(json));
      case DAY_OPENED -> new Event.DayOpened(LocalDate.parse(text(json, "day")));
      case DAY_CLOSED ->
          new Event.DayClosed(
              LocalDate.parse(text(json, "day")),
              CarryOverCodec.readTerms(json),
              json.path("lapsed").asBoolean(),
              LocalDate.parse(text(json, json.has("on") ? "on" : "day")));
      case SERVICE_SUSPENDED ->
          new Event.ServiceSuspended(
              text(json, "service"),
              new PublicText(text(json, "reason"), text(json, json.has("ur") ? "ur" : "reason")));
      case SERVICE_RESUMED -> new Event.ServiceResumed(text(json, "service"));
      case COUNTER_OPENED ->
          new Event.CounterOpened(
              text(json, "counter"), strings(json, "services"), readReason(json));
      case COUNTER_PAUSED -> new Event.CounterPaused(text(json, "counter"), text(json, "reason"));
      case COUNTER_CLOSED -> new Event.CounterClosed(text(json, "counter"));
      case TOKEN_ISSUED ->
          new Event.TokenIssued(
              text(json, "token"),
              number(json),
              text(json, "service"),
              text(json, "class"),
              CatalogueCodec.readClaim(json),
              text(json, "language"),
              text(json, "code"),
              json.path("ahead").asInt(),
              VisitCodec.read(json));
      case PRIORITY_GIVEN -> new Event.PriorityGiven(text(json, "token"), text(json, "reason"));
      case PERSON_NAMED -> new Event.PersonNamed(text(json, "token"), text(json, "person"));
      case CARRIED_OVER ->
          new Event.CarriedOver(
              text(json, "token"),
              text(json, "expired"),
              Duration.ofMillis(json.path("head").asLong()));
      case CARRY_OVER_RETURNED -> new Event.CarryOverReturned(text(json, "expired"));
      case APPOINTMENTS_BOOKED ->
          new Event.AppointmentsBooked(CitizenCodec.readAppointments(json.path("appointments")));
      case APPOINTMENT_CANCELLED ->
          new Event.AppointmentCancelled(text(json, "code"), text(json, "reason"));
      case APPOINTMENT_KEPT ->
          new Event.AppointmentKept(
              text(json, "code"),
              text(json, "token"),
              Instant.ofEpochMilli(json.path("slot").asLong()));
      case APPOINTMENTS_MISSED -> new Event.AppointmentsMissed(strings(json, "codes"));
      case TOKEN_CALLED -> new Event.TokenCalled(text(json, "token"), text(json, "counter"));
      case TOKEN_CALLED_OUT_OF_TURN ->
          new Event.TokenCalledOutOfTurn(
              text(json, "token"), text(json, "counter"), text(json, "reason"));
      case TOKEN_RECALLED -> new Event.TokenRecalled(text(json, "token"), text(json, "counter"));
      case SERVING_STARTED -> new Event.ServingStarted(text(json, "token"), text(json, "counter"));
      case TOKEN_SERVED ->
          new Event.TokenServed(text(json, "token"), text(json, "counter"), text(json, "outcome"));
      case STEP_COMPLETED ->
          new Event.StepCompleted(
              text(json, "token"),
              text(json, "counter"),
              text(json, "outcome"),
              VisitCodec.readStep(json.path("next")),
              instant(json, "since"));
      case SERVICE_ADDED ->
          new Event.ServiceAdded(
              text(json, "token"), text(json, "counter"), VisitCodec.readSteps(json.path("steps")));
      case TOKEN_NOT_SHOWN -> new Event.TokenNotShown(text(json, "token"), text(json, "counter"));
      case TOKEN_REINSTATED ->
          new Event.TokenReinstated(
              text(json, "token"),
              Position.valueOf(text(json, "position")),
              instant(json, "since"),
              readReason(json));
      case TOKEN_PARKED ->
          new Event.TokenParked(
              text(json, "token"),
              text(json, "counter"),
              text(json, "reason"),
              optionalInstant(json, "until"),
              optionalInstant(json, "at").orElse(Instant.EPOCH));
      case TIME_SET_BACK -> new Event.TimeSetBack(instant(json, "from"));
      case TOKEN_UNPARKED -> new Event.TokenUnparked(text(json, "token"));
      case TOKEN_RESUMED -> new Event.TokenResumed(text(json, "token"), text(json, "counter"));
      case TOKEN_TRANSFERRED ->
          new Event.TokenTransferred(
              text(json, "token"),
              text(json, "counter"),
              text(json, "service"),
              lane(json),
              json.path("front").asBoolean(),
              instant(json, "since"),
              json.path("returns").asBoolean(),
              readReason(json));
      case TOKEN_CANCELLED -> new Event.TokenCancelled(text(json, "token"), text(json, "reason"));
      case LEASE_GRANTED -> LeaseCodec.readGranted(json);
      case OFFLINE_TOKEN_ISSUED -> LeaseCodec.readIssued(json);
      case LEASE_CLOSED -> LeaseCodec.readClosed(json);
      case ACTION_UNDONE ->
          new Event.ActionUndone(
              text(json, "token"),
              text(json, "counter"),
              LastAction.Action.valueOf(text(json, "action")));
      case EMERGENCY_RAISED ->
          new Event.EmergencyRaised(text(json, "counter"), text(json, "reason"));
      case EMERGENCY_CLEARED -> new Event.EmergencyCleared(text(json, "counter"));
      case TICKET_REPORTED ->
          new Event.TicketReported(
              text(json, "token"), PaperState.valueOf(text(json, "ticket")), text(json, "detail"));
      case null -> throw new IOException("an event that this version does not know: " + json);
    };
  }

  static Lane lane(JsonNode json) throws IOException {
    return json.has("toCounter")
        ? new Lane.OfCounter(text(json, "toCounter"))
        : new Lane.OfService(text(json, "service"));
  }

  static Instant instant(JsonNode json, String name) {
    return Instant.ofEpochMilli(json.path(name).asLong());
  }

  static Optional<Instant> optionalInstant(JsonNode json, String name) {
    return json.has(name) ? Optional.of(instant(json, name)) : Optional.empty();
  }

  static TokenNumber number(JsonNode json) throws IOException {
    String text = text(json, "number");
    return TokenNumber.parse(text)
        .orElseThrow(() -> new IOException("not a token number: " + text));
  }

  static List<String> strings(JsonNode json, String name) {
    return strings(json.path(name));
  }

  static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  static String text(JsonNode json, String name) throws IOException {
    JsonNode value = json.get(name);
    if (value == null || !value.isTextual()) {
      throw new IOException("'" + name + "' is missing in " + json);
    }
    return value.textValue();
  }
}
