package baari.journal.format;

import baari.engine.token.Claim;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/// A token as a snapshot stores it. `TokenReader` reads what this writes.
///
/// ```
/// {"id":"20261123-D-042","number":"D-042","service":"DOMI","toCounter":"9","class":"senior",
///  "weight":1500,"head":600000,"language":"ur","code":"7Q4K9ZP2MX","issued":1795420800000,
///  "since":1795420900000,"overtaken":2,"ticket":"PRINTED","state":"waiting","front":true}
/// ```
///
/// Each state adds its own members, and a visit adds those of `VisitCodec`. Because most tokens are
/// alike, the usual values are left out: a lane of the service, the plain claim, waiting since the
/// issue, no overtakes, not to the front, no outcome.
public final class TokenCodec {
  private TokenCodec() {}

  public static void write(JsonGenerator json, Token token) throws IOException {
    json.writeStartObject();
    writeFacts(json, token.facts());
    json.writeStringField("state", token.stateName());
    switch (token) {
      case Token.Waiting waiting -> {
        if (waiting.sentToFront()) {
          json.writeBooleanField("front", true);
        }
      }
      case Token.Called called -> {
        json.writeStringField("counter", called.counter());
        json.writeNumberField("calledAt", Exactly.millis(called.calledAt()));
        json.writeNumberField("announcedAt", Exactly.millis(called.announcedAt()));
        json.writeNumberField("recalls", called.recalls());
      }
      case Token.Serving serving -> {
        json.writeStringField("counter", serving.counter());
        json.writeNumberField("calledAt", Exactly.millis(serving.calledAt()));
        json.writeNumberField("startedAt", Exactly.millis(serving.startedAt()));
      }
      case Token.Parked parked -> {
        json.writeStringField("counter", parked.counter());
        json.writeStringField("reason", parked.reason());
        if (parked.until().isPresent()) {
          json.writeNumberField("until", Exactly.millis(parked.until().get()));
        }
        if (!parked.at().equals(Instant.EPOCH)) {
          json.writeNumberField("at", Exactly.millis(parked.at()));
        }
      }
      case Token.Served served -> {
        json.writeStringField("counter", served.counter());
        if (!served.outcome().isEmpty()) {
          json.writeStringField("outcome", served.outcome());
        }
      }
      case Token.NoShow noShow -> {
        json.writeStringField("counter", noShow.counter());
        json.writeNumberField("at", Exactly.millis(noShow.at()));
      }
      case Token.Cancelled cancelled -> json.writeStringField("reason", cancelled.reason());
      case Token.Expired _ -> {}
    }
    json.writeEndObject();
  }

  private static void writeFacts(JsonGenerator json, Token.Facts facts) throws IOException {
    json.writeStringField("id", facts.id());
    json.writeStringField("number", Exactly.number(facts.number()));
    json.writeStringField("service", facts.service());
    if (facts.lane() instanceof Lane.OfCounter(String counter)) {
      json.writeStringField("toCounter", counter);
    }
    json.writeStringField("class", facts.priorityClass());
    if (!facts.claim().equals(Claim.PLAIN)) {
      CatalogueCodec.writeClaim(json, facts.claim());
    }
    json.writeStringField("language", facts.language());
    json.writeStringField("code", facts.trackingCode());
    json.writeNumberField("issued", Exactly.millis(facts.issuedAt()));
    if (!facts.waitingSince().equals(facts.issuedAt())) {
      json.writeNumberField("since", Exactly.millis(facts.waitingSince()));
    }
    if (facts.overtaken() > 0) {
      json.writeNumberField("overtaken", facts.overtaken());
    }
    json.writeStringField("ticket", facts.ticket().name());
    VisitCodec.write(json, facts.service(), facts.visit());
  }
}
