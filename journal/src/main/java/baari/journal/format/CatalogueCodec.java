package baari.journal.format;

import static baari.journal.format.EventCodec.text;

import baari.engine.offer.Catalogue;
import baari.engine.token.Claim;
import baari.engine.token.Position;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A catalogue as JSON, all lists in the order of their ids so that equal catalogues are equal
/// bytes. A member that an older version did not write has a stated meaning when it is absent.
///
/// ```
/// {"services":[{"code":"DOMI","series":"D"}],
///  "classes":[{"id":"senior","weight":1500,"head":600000}],
///  "counters":[{"id":"7","services":["DOMI","ARMS"]}],
///  "ordinary":"ordinary","maxOvertakes":20,
///  "quotas":{"DOMI":120},"hours":{…},
///  "tokens":{"grace":900000,"reinstateAt":"ORIGINAL","maxRecalls":3,"cooldown":0,"undo":30000,"journeyAt":"ORIGINAL",
///            "leaseFrom":801},
///  "citizens":{"earliest":1800000,"latest":900000,"perPerson":2,"requirePerson":["CNIC"],
///              "carryOver":{"head":1800000,"days":3}}}
/// ```
///
/// `IssuingLimitsCodec` writes quotas and hours. A weight is in thousandths, a head start in
/// milliseconds.
final class CatalogueCodec {
  private CatalogueCodec() {}

  /// Writes the object as the member `name`.
  static void write(JsonGenerator json, String name, Catalogue catalogue) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("services");
    for (Catalogue.Service service : sorted(catalogue.services())) {
      writeService(json, service);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("classes");
    for (Catalogue.PriorityClass priority : sorted(catalogue.priorityClasses())) {
      json.writeStartObject();
      json.writeStringField("id", priority.id());
      writeClaim(json, priority.claim());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("counters");
    for (Catalogue.CounterPlan counter : sorted(catalogue.counters())) {
      json.writeStartObject();
      json.writeStringField("id", counter.id());
      EventCodec.writeStrings(json, "services", counter.services());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("ordinary", catalogue.ordinaryClass());
    json.writeNumberField("maxOvertakes", catalogue.maxOvertakes());
    IssuingLimitsCodec.write(json, catalogue.limits());
    writeTokenRules(json, catalogue.tokenRules());
    CitizenCodec.writeRules(json, "citizens", catalogue.citizenRules());
    json.writeEndObject();
  }

  private static void writeTokenRules(JsonGenerator json, Catalogue.TokenRules rules)
      throws IOException {
    json.writeObjectFieldStart("tokens");
    json.writeNumberField("grace", Exactly.millis(rules.noShowGrace()));
    json.writeStringField("reinstateAt", rules.reinstateAt().name());
    json.writeNumberField("maxRecalls", rules.maxRecalls());
    json.writeNumberField("cooldown", Exactly.millis(rules.recallCooldown()));
    json.writeNumberField("undo", Exactly.millis(rules.undoWithin()));
    json.writeStringField("journeyAt", rules.journeyAt().name());
    json.writeNumberField("leaseFrom", rules.leaseFrom());
    json.writeEndObject();
  }

  private static Catalogue.TokenRules readTokenRules(JsonNode json) throws IOException {
    return json.isMissingNode()
        ? Catalogue.TokenRules.ORDINARY
        : new Catalogue.TokenRules(
            Duration.ofMillis(json.path("grace").asLong()),
            Position.valueOf(text(json, "reinstateAt")),
            json.path("maxRecalls").asInt(),
            Duration.ofMillis(json.path("cooldown").asLong()),
            Duration.ofMillis(json.path("undo").asLong()),
            Position.valueOf(text(json, "journeyAt")),
            json.path("leaseFrom").asInt(Catalogue.TokenRules.LEASE_FROM));
  }

  private static void writeService(JsonGenerator json, Catalogue.Service service)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("code", service.code());
    json.writeStringField("series", service.series());
    if (!service.steps().isEmpty()) {
      json.writeArrayFieldStart("steps");
      for (Catalogue.Step step : service.steps()) {
        json.writeStartObject();
        json.writeStringField("service", step.service());
        EventCodec.writeStrings(json, "after", step.after());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!service.outcomes().isEmpty()) {
      EventCodec.writeStrings(json, "outcomes", service.outcomes());
    }
    json.writeEndObject();
  }

  private static <T> List<T> sorted(Map<String, T> byId) {
    return byId.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(Map.Entry::getValue)
        .toList();
  }

  static Catalogue read(JsonNode json) throws IOException {
    Map<String, Catalogue.Service> services = new HashMap<>();
    for (JsonNode each : json.path("services")) {
      Catalogue.Service service = readService(each);
      services.put(service.code(), service);
    }
    Map<String, Catalogue.PriorityClass> classes = new HashMap<>();
    for (JsonNode each : json.path("classes")) {
      String id = text(each, "id");
      classes.put(id, new Catalogue.PriorityClass(id, readClaim(each)));
    }
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>();
    for (JsonNode each : json.path("counters")) {
      String id = text(each, "id");
      counters.put(id, new Catalogue.CounterPlan(id, EventCodec.strings(each, "services")));
    }
    return new Catalogue(
        services,
        classes,
        counters,
        text(json, "ordinary"),
        json.path("maxOvertakes").asInt(1),
        IssuingLimitsCodec.read(json),
        readTokenRules(json.path("tokens")),
        CitizenCodec.readRules(json.path("citizens")));
  }

  private static Catalogue.Service readService(JsonNode json) throws IOException {
    List<Catalogue.Step> steps = new ArrayList<>();
    for (JsonNode step : json.path("steps")) {
      steps.add(new Catalogue.Step(text(step, "service"), EventCodec.strings(step, "after")));
    }
    return new Catalogue.Service(
        text(json, "code"), text(json, "series"), steps, EventCodec.strings(json, "outcomes"));
  }

  static void writeClaim(JsonGenerator json, Claim claim) throws IOException {
    json.writeNumberField("weight", claim.weightThousandths());
    json.writeNumberField("head", Exactly.millis(claim.headStart()));
  }

  /// Absent in journals from before claims were stored. Then the first publication gives the claim.
  static Claim readClaim(JsonNode json) {
    return new Claim(
        json.path("weight").asInt(Claim.PLAIN.weightThousandths()),
        Duration.ofMillis(json.path("head").asLong(0)));
  }
}
