package baari.journal.format;

import static baari.journal.format.EventCodec.text;

import baari.engine.citizen.Appointment;
import baari.engine.citizen.CarryOver;
import baari.engine.citizen.Citizens;
import baari.engine.offer.Catalogue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.PStack;

/// What is known about citizens, as JSON in events and snapshots.
///
/// ```
/// [{"code":"9f…","service":"CNIC","class":"ordinary","slot":1795420800000}]
/// {"booked":[…],"kept":{"9f…":"20261123-N-042"},"tokensOf":{"5c…":["20261123-N-007"]},
///  "carryOvers":[…],"carriedOver":{"20261124-D-003":1800000},
///  "carriedFor":{"20261124-D-003":"20261123-D-042"}}
/// ```
final class CitizenCodec {
  private CitizenCodec() {}

  static void writeAppointments(JsonGenerator json, Iterable<Appointment> appointments)
      throws IOException {
    json.writeStartArray();
    for (Appointment appointment : appointments) {
      json.writeStartObject();
      json.writeStringField("code", appointment.code());
      json.writeStringField("service", appointment.service());
      json.writeStringField("class", appointment.priorityClass());
      json.writeNumberField("slot", Exactly.millis(appointment.slot()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static List<Appointment> readAppointments(JsonNode json) throws IOException {
    List<Appointment> appointments = new ArrayList<>();
    for (JsonNode each : json) {
      appointments.add(
          new Appointment(
              text(each, "code"),
              text(each, "service"),
              text(each, "class"),
              Instant.ofEpochMilli(each.path("slot").asLong())));
    }
    return appointments;
  }

  static void writeRules(JsonGenerator json, String name, Catalogue.CitizenRules rules)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("earliest", Exactly.millis(rules.earliest()));
    json.writeNumberField("latest", Exactly.millis(rules.latest()));
    if (rules.perPersonLimit().isPresent()) {
      json.writeNumberField("perPerson", rules.perPersonLimit().getAsInt());
    }
    EventCodec.writeStrings(
        json, "requirePerson", rules.requirePerson().stream().sorted().toList());
    if (rules.carryOver().isPresent()) {
      json.writeObjectFieldStart("carryOver");
      json.writeNumberField("head", Exactly.millis(rules.carryOver().get().headStart()));
      json.writeNumberField("days", rules.carryOver().get().days());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /// A catalogue from before these rules existed has the ordinary rules.
  static Catalogue.CitizenRules readRules(JsonNode json) {
    Catalogue.CitizenRules ordinary = Catalogue.CitizenRules.ORDINARY;
    return new Catalogue.CitizenRules(
        Duration.ofMillis(json.path("earliest").asLong(ordinary.earliest().toMillis())),
        Duration.ofMillis(json.path("latest").asLong(ordinary.latest().toMillis())),
        json.has("perPerson")
            ? OptionalInt.of(json.path("perPerson").asInt())
            : OptionalInt.empty(),
        Set.copyOf(EventCodec.strings(json, "requirePerson")),
        json.has("carryOver") ? Optional.of(carryOver(json.path("carryOver"))) : Optional.empty());
  }

  private static Catalogue.CarryOverRule carryOver(JsonNode json) {
    return new Catalogue.CarryOverRule(
        Duration.ofMillis(json.path("head").asLong()), json.path("days").asInt());
  }

  static void write(JsonGenerator json, Citizens citizens) throws IOException {
    json.writeObjectFieldStart("citizens");
    json.writeFieldName("booked");
    writeAppointments(json, new TreeMap<>(citizens.booked()).values());
    json.writeObjectFieldStart("kept");
    for (Map.Entry<String, String> kept : new TreeMap<>(citizens.kept()).entrySet()) {
      json.writeStringField(kept.getKey(), kept.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("tokensOf");
    for (Map.Entry<String, PStack<String>> tokens : new TreeMap<>(citizens.tokensOf()).entrySet()) {
      EventCodec.writeStrings(json, tokens.getKey(), tokens.getValue());
    }
    json.writeEndObject();
    CarryOverCodec.write(json, new TreeMap<>(citizens.carryOvers()).values());
    json.writeObjectFieldStart("carriedOver");
    Map<String, Citizens.Carried> carried = new TreeMap<>(citizens.carriedOver());
    for (Map.Entry<String, Citizens.Carried> each : carried.entrySet()) {
      json.writeNumberField(each.getKey(), Exactly.millis(each.getValue().headStart()));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("carriedFor");
    for (Map.Entry<String, Citizens.Carried> each : carried.entrySet()) {
      json.writeStringField(each.getKey(), each.getValue().expired());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /// Empty for a snapshot from before appointments existed.
  static Citizens read(JsonNode json) throws IOException {
    Map<String, String> kept = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.path("kept").properties()) {
      kept.put(each.getKey(), each.getValue().asText());
    }
    Map<String, List<String>> tokensOf = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.path("tokensOf").properties()) {
      tokensOf.put(each.getKey(), EventCodec.strings(json.path("tokensOf"), each.getKey()));
    }
    List<CarryOver> carryOvers = CarryOverCodec.read(json);
    Map<String, Citizens.Carried> carriedOver = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.path("carriedOver").properties()) {
      String token = each.getKey();
      String expired =
          json.has("carriedFor")
              ? text(json.path("carriedFor"), token)
              : expired(token, carryOvers);
      carriedOver.put(
          token, new Citizens.Carried(expired, Duration.ofMillis(each.getValue().asLong())));
    }
    return Citizens.of(
        readAppointments(json.path("booked")), kept, tokensOf, carryOvers, carriedOver);
  }

  /// An older snapshot has only the number of the token that used the head start of an expired
  /// token. If tokens with the same number did so on two days, the snapshot is ambiguous, and the
  /// journal must be replayed.
  private static String expired(String token, List<CarryOver> carryOvers) throws IOException {
    List<String> sameNumber =
        carryOvers.stream()
            .flatMap(owed -> owed.used().entrySet().stream())
            .filter(used -> token.endsWith("-" + used.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (sameNumber.size() != 1) {
      throw new IOException("it does not say which token was carried over to " + token);
    }
    return sameNumber.getFirst();
  }
}
