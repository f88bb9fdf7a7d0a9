package baari.journal.format;

import static baari.journal.format.EventCodec.number;
import static baari.journal.format.EventCodec.text;

import baari.engine.event.Event;
import baari.engine.lease.Lease;
import baari.engine.lease.OfflineToken;
import baari.engine.token.PaperState;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;

/// Leases, and the tokens given from them, as `EventCodec` and `StateCodec` write them.
///
/// ```
/// {"e":"LeaseGranted","lease":"20261123-D-051-100","kiosk":"kiosk-1","series":"D","first":51,"last":100,"day":"2026-11-23"}
/// {"e":"OfflineTokenIssued","lease":"20261123-D-051-100","token":"20261123-D-051","number":"D-051","service":"DOMI",
///  "class":"ordinary","language":"ur","code":"7Q4K9ZP2MX","taken":1795420800000,"ticket":"PRINTED",
///  "weight":1000,"head":0,"since":1795420800000}
/// {"e":"OfflineTokenIssued",…,"service":"DRVL",…,"first":"FEES","then":[{"service":"BIOM","after":["FEES"]}]}
/// {"e":"LeaseClosed","lease":"20261123-D-051-100","unused":[52,53]}
/// ```
final class LeaseCodec {
  private LeaseCodec() {}

  static void writeGranted(JsonGenerator json, Event.LeaseGranted event) throws IOException {
    json.writeStringField("lease", event.lease());
    json.writeStringField("kiosk", event.kiosk());
    json.writeStringField("series", event.series());
    json.writeNumberField("first", event.first());
    json.writeNumberField("last", event.last());
    json.writeStringField("day", event.day().toString());
  }

  static Event.LeaseGranted readGranted(JsonNode json) throws IOException {
    return new Event.LeaseGranted(
        text(json, "lease"),
        text(json, "kiosk"),
        text(json, "series"),
        json.path("first").asInt(),
        json.path("last").asInt(),
        LocalDate.parse(text(json, "day")));
  }

  static void writeIssued(JsonGenerator json, Event.OfflineTokenIssued event) throws IOException {
    json.writeStringField("lease", event.lease());
    json.writeStringField("token", event.token());
    writeToken(json, event.given());
    CatalogueCodec.writeClaim(json, event.claim());
    json.writeNumberField("since", Exactly.millis(event.waitingSince()));
    if (!event.service().equals(event.given().service())) {
      json.writeStringField("first", event.service());
    }
    VisitCodec.write(json, event.given().service(), event.visit());
  }

  static Event.OfflineTokenIssued readIssued(JsonNode json) throws IOException {
    return new Event.OfflineTokenIssued(
        text(json, "lease"),
        text(json, "token"),
        readToken(json),
        CatalogueCodec.readClaim(json),
        instant(json, "since"),
        text(json, json.has("first") ? "first" : "service"),
        VisitCodec.read(json));
  }

  static void writeClosed(JsonGenerator json, Event.LeaseClosed event) throws IOException {
    json.writeStringField("lease", event.lease());
    json.writeArrayFieldStart("unused");
    for (int number : event.unused()) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  static Event.LeaseClosed readClosed(JsonNode json) throws IOException {
    return new Event.LeaseClosed(
        text(json, "lease"), json.path("unused").valueStream().map(JsonNode::asInt).toList());
  }

  static void writeLeases(JsonGenerator json, Collection<Lease> leases) throws IOException {
    json.writeArrayFieldStart("leases");
    for (Lease lease : leases) {
      json.writeStartObject();
      json.writeStringField("lease", lease.id());
      json.writeStringField("kiosk", lease.kiosk());
      json.writeStringField("series", lease.series());
      json.writeNumberField("first", lease.first());
      json.writeNumberField("last", lease.last());
      json.writeStringField("day", lease.day().toString());
      json.writeNumberField("granted", Exactly.millis(lease.grantedAt()));
      json.writeArrayFieldStart("given");
      for (OfflineToken token : new TreeMap<>(lease.handedIn()).values()) {
        json.writeStartObject();
        writeToken(json, token);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Empty for a snapshot from before leases existed.
  static List<Lease> readLeases(JsonNode state) throws IOException {
    List<Lease> leases = new ArrayList<>();
    for (JsonNode json : state.path("leases")) {
      var lease =
          new Lease(
              text(json, "lease"),
              text(json, "kiosk"),
              text(json, "series"),
              json.path("first").asInt(),
              json.path("last").asInt(),
              LocalDate.parse(text(json, "day")),
              instant(json, "granted"),
              HashTreePMap.empty());
      for (JsonNode given : json.path("given")) {
        lease = lease.with(readToken(given));
      }
      leases.add(lease);
    }
    return leases;
  }

  private static void writeToken(JsonGenerator json, OfflineToken token) throws IOException {
    json.writeStringField("number", Exactly.number(token.number()));
    json.writeStringField("service", token.service());
    json.writeStringField("class", token.priorityClass());
    json.writeStringField("language", token.language());
    json.writeStringField("code", token.trackingCode());
    json.writeNumberField("taken", Exactly.millis(token.takenAt()));
    json.writeStringField("ticket", token.ticket().name());
  }

  private static OfflineToken readToken(JsonNode json) throws IOException {
    return new OfflineToken(
        number(json),
        text(json, "service"),
        text(json, "class"),
        text(json, "language"),
        text(json, "code"),
        instant(json, "taken"),
        PaperState.valueOf(text(json, "ticket")));
  }

  private static Instant instant(JsonNode json, String name) {
    return Instant.ofEpochMilli(json.path(name).asLong());
  }
}
