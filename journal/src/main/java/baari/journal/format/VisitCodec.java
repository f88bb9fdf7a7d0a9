package baari.journal.format;

import static baari.journal.format.EventCodec.text;

import baari.engine.token.Lane;
import baari.engine.token.Visit;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a token's visit adds to the object that names its service. A visit for only that service
/// adds nothing.
///
/// ```
/// "service":"FEES","for":"DRVL","also":["DOMI"],"then":[{"service":"BIOM","after":["FEES"]},{"service":"DOMI","toCounter":"7"}]
/// ```
final class VisitCodec {
  private VisitCodec() {}

  static void write(JsonGenerator json, String service, Visit visit) throws IOException {
    if (!visit.purpose().equals(service)) {
      json.writeStringField("for", visit.purpose());
    }
    if (!visit.also().isEmpty()) {
      EventCodec.writeStrings(json, "also", visit.also());
    }
    if (!visit.remaining().isEmpty()) {
      writeSteps(json, "then", visit.remaining());
    }
  }

  static void writeSteps(JsonGenerator json, String name, List<Visit.Step> steps)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Visit.Step step : steps) {
      writeStep(json, step);
    }
    json.writeEndArray();
  }

  static void writeStep(JsonGenerator json, Visit.Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("service", step.service());
    if (step.lane() instanceof Lane.OfCounter(String counter)) {
      json.writeStringField("toCounter", counter);
    }
    if (!step.after().isEmpty()) {
      EventCodec.writeStrings(json, "after", step.after());
    }
    json.writeEndObject();
  }

  static Visit read(JsonNode json) throws IOException {
    return read(
        text(json, json.has("for") ? "for" : "service"), json.path("also"), json.path("then"));
  }

  /// @param also an array, or missing
  /// @param then an array, or missing
  static Visit read(String purpose, JsonNode also, JsonNode then) throws IOException {
    return new Visit(purpose, EventCodec.strings(also), readSteps(then));
  }

  static List<Visit.Step> readSteps(JsonNode array) throws IOException {
    List<Visit.Step> steps = new ArrayList<>();
    for (JsonNode step : array) {
      steps.add(readStep(step));
    }
    return steps;
  }

  static Visit.Step readStep(JsonNode json) throws IOException {
    return new Visit.Step(
        text(json, "service"), EventCodec.lane(json), EventCodec.strings(json, "after"));
  }
}
