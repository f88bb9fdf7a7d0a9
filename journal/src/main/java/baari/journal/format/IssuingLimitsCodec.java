package baari.journal.format;

import static baari.journal.format.EventCodec.text;

import baari.engine.offer.IssuingLimits;
import baari.engine.offer.OpeningHours;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Quotas and opening hours as two members of the catalogue's object. If both are absent, there are
/// no limits.
///
/// ```
/// "quotas":{"DOMI":120},
/// "hours":{"zone":"Asia/Karachi","enforced":true,"usual":["08:00","19:30","20:00"],
///          "special":{"2026-12-31":["08:00","12:30","13:00"]},"holidays":["2026-12-25"]}
/// ```
///
/// The three times are the opening, the time from which no token is issued, and the close.
final class IssuingLimitsCodec {
  private IssuingLimitsCodec() {}

  static void write(JsonGenerator json, IssuingLimits limits) throws IOException {
    json.writeObjectFieldStart("quotas");
    for (Map.Entry<String, Integer> quota : new TreeMap<>(limits.quotas()).entrySet()) {
      json.writeNumberField(quota.getKey(), quota.getValue());
    }
    json.writeEndObject();
    OpeningHours hours = limits.hours();
    json.writeObjectFieldStart("hours");
    json.writeStringField("zone", hours.zone().getId());
    json.writeBooleanField("enforced", hours.enforced());
    writeHours(json, "usual", hours.usual());
    json.writeObjectFieldStart("special");
    for (Map.Entry<LocalDate, OpeningHours.Hours> day : new TreeMap<>(hours.special()).entrySet()) {
      writeHours(json, day.getKey().toString(), day.getValue());
    }
    json.writeEndObject();
    EventCodec.writeStrings(
        json,
        "holidays",
        new TreeSet<>(hours.holidays()).stream().map(LocalDate::toString).toList());
    json.writeEndObject();
  }

  private static void writeHours(JsonGenerator json, String name, OpeningHours.Hours hours)
      throws IOException {
    json.writeArrayFieldStart(name);
    json.writeString(hours.open().toString());
    json.writeString(hours.lastIssue().toString());
    json.writeString(hours.close().toString());
    json.writeEndArray();
  }

  static IssuingLimits read(JsonNode json) throws IOException {
    Map<String, Integer> quotas = new HashMap<>();
    for (Map.Entry<String, JsonNode> quota : json.path("quotas").properties()) {
      quotas.put(quota.getKey(), quota.getValue().asInt());
    }
    return new IssuingLimits(
        json.has("hours") ? readHours(json.path("hours")) : OpeningHours.ALWAYS, quotas);
  }

  private static OpeningHours readHours(JsonNode json) throws IOException {
    Map<LocalDate, OpeningHours.Hours> special = new HashMap<>();
    for (Map.Entry<String, JsonNode> day : json.path("special").properties()) {
      special.put(LocalDate.parse(day.getKey()), hours(day.getValue()));
    }
    Set<LocalDate> holidays = new HashSet<>();
    EventCodec.strings(json, "holidays").forEach(day -> holidays.add(LocalDate.parse(day)));
    return new OpeningHours(
        ZoneId.of(text(json, "zone")),
        json.path("enforced").asBoolean(),
        hours(json.path("usual")),
        special,
        holidays);
  }

  private static OpeningHours.Hours hours(JsonNode json) {
    return new OpeningHours.Hours(time(json, 0), time(json, 1), time(json, 2));
  }

  private static LocalTime time(JsonNode json, int index) {
    return LocalTime.parse(json.path(index).asText());
  }
}
