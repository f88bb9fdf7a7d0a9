package baari.journal.format;

import static baari.journal.format.EventCodec.text;

import baari.engine.citizen.CarryOver;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What closed days owe, as events and snapshots contain it. A close without a promise adds no
/// members.
///
/// ```
/// {"e":"DayClosed","day":"2026-11-23","head":1800000,"until":"2026-11-25"}
/// {"e":"CarriedOver","token":"20261124-D-003","expired":"20261123-D-042","head":1800000}
/// {"e":"CarryOverReturned","expired":"20261123-D-042"}
/// [{"day":"2026-11-23","head":1800000,"until":"2026-11-25",
///   "expired":[{"state":"expired",…}],"used":{"20261123-D-042":"D-003"}}]
/// ```
final class CarryOverCodec {
  private CarryOverCodec() {}

  static void writeTerms(JsonGenerator json, CarryOver.Terms terms) throws IOException {
    json.writeNumberField("head", Exactly.millis(terms.headStart()));
    json.writeStringField("until", terms.until().toString());
  }

  static Optional<CarryOver.Terms> readTerms(JsonNode json) throws IOException {
    return json.has("until") ? Optional.of(terms(json)) : Optional.empty();
  }

  private static CarryOver.Terms terms(JsonNode json) throws IOException {
    return new CarryOver.Terms(
        Duration.ofMillis(json.path("head").asLong()), LocalDate.parse(text(json, "until")));
  }

  static void write(JsonGenerator json, Collection<CarryOver> carryOvers) throws IOException {
    json.writeArrayFieldStart("carryOvers");
    for (CarryOver owed : carryOvers) {
      json.writeStartObject();
      json.writeStringField("day", owed.day().toString());
      writeTerms(json, owed.terms());
      json.writeArrayFieldStart("expired");
      for (Token token : new TreeMap<>(owed.expired()).values()) {
        TokenCodec.write(json, token);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("used");
      for (Map.Entry<String, TokenNumber> used : new TreeMap<>(owed.used()).entrySet()) {
        json.writeStringField(used.getKey(), Exactly.number(used.getValue()));
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Empty for a snapshot from before carry-overs existed.
  static List<CarryOver> read(JsonNode citizens) throws IOException {
    var tokens = new TokenReader();
    List<CarryOver> carryOvers = new ArrayList<>();
    for (JsonNode json : citizens.path("carryOvers")) {
      List<Token.Expired> expired = new ArrayList<>();
      for (JsonNode token : json.path("expired")) {
        expired.add(new Token.Expired(tokens.one(token).facts()));
      }
      Map<String, TokenNumber> used = new HashMap<>();
      for (Map.Entry<String, JsonNode> each : json.path("used").properties()) {
        used.put(each.getKey(), TokenNumber.parse(each.getValue().asText()).orElseThrow());
      }
      var day = LocalDate.parse(text(json, "day"));
      carryOvers.add(CarryOver.of(day, terms(json), expired, used));
    }
    return carryOvers;
  }
}
