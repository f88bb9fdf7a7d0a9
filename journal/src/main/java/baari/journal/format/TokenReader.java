package baari.journal.format;

import baari.engine.token.Claim;
import baari.engine.token.Issue;
import baari.engine.token.Lane;
import baari.engine.token.PaperState;
import baari.engine.token.Token;
import baari.engine.token.TokenNumber;
import baari.engine.token.Visit;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads tokens as `TokenCodec` writes them. A hall waits while the tokens of a full day are read.
/// So objects that many tokens have in common are made only once per reader.
public final class TokenReader {
  private final Members members = new Members();
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Map<String, Visit> visits = new HashMap<>();
  private final Map<Claim, Claim> claims = new HashMap<>();

  /// @param json an array of tokens, in UTF-8
  public void all(byte[] json, Consumer<Token> tokens) throws IOException {
    try (JsonParser parser = StateCodec.MAPPER.createParser(json)) {
      parser.nextToken();
      all(parser, tokens);
    }
  }

  /// @param json at the beginning of an array of tokens, after the call at its end; it must have a
  ///   codec
  public void all(JsonParser json, Consumer<Token> tokens) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      members.read(json);
      tokens.accept(token());
    }
  }

  Token one(JsonNode json) throws IOException {
    try (JsonParser parser = json.traverse(StateCodec.MAPPER)) {
      parser.nextToken();
      members.read(parser);
      return token();
    }
  }

  private Token token() throws IOException {
    Token.Facts facts = facts();
    return switch (members.text("state")) {
      case "waiting" -> new Token.Waiting(facts, members.flag("front"));
      case "called" ->
          new Token.Called(
              facts,
              members.word("counter"),
              members.instant("calledAt"),
              members.instant(members.has("announcedAt") ? "announcedAt" : "calledAt"),
              members.number("recalls"));
      case "serving" ->
          new Token.Serving(
              facts,
              members.word("counter"),
              members.instant("calledAt"),
              members.instant("startedAt"));
      case "parked" ->
          new Token.Parked(
              facts,
              members.word("counter"),
              members.text("reason"),
              members.optionalInstant("until"),
              members.optionalInstant("at").orElse(Instant.EPOCH));
      case "served" ->
          new Token.Served(
              facts,
              members.word("counter"),
              members.has("outcome") ? members.word("outcome") : "");
      case "no-show" -> new Token.NoShow(facts, members.word("counter"), members.instant("at"));
      case "cancelled" -> new Token.Cancelled(facts, members.word("reason"));
      case "expired" -> new Token.Expired(facts);
      default -> throw new IOException("not a token's state: " + members.text("state"));
    };
  }

  private Token.Facts facts() throws IOException {
    String service = members.word("service");
    var issue =
        new Issue(
            members.text("id"),
            number(),
            members.word("class"),
            claim(),
            members.word("language"),
            members.text("code"),
            members.instant("issued"));
    return new Token.Facts(
        issue,
        service,
        lane(service),
        members.has("since") ? members.instant("since") : issue.at(),
        members.number("overtaken"),
        PaperState.valueOf(members.text("ticket")),
        visit(service));
  }

  private TokenNumber number() throws IOException {
    String text = members.text("number");
    return TokenNumber.parse(text)
        .orElseThrow(() -> new IOException("not a token number: " + text));
  }

  private Lane lane(String service) throws IOException {
    return members.has("toCounter")
        ? new Lane.OfCounter(members.text("toCounter"))
        : lanes.computeIfAbsent(service, Lane.OfService::new);
  }

  private Claim claim() {
    if (!members.has("weight") && !members.has("head")) {
      return Claim.PLAIN;
    }
    var claim =
        new Claim(
            (int) members.number("weight", Claim.PLAIN.weightThousandths()),
            Duration.ofMillis(members.number("head", 0)));
    Claim known = claims.putIfAbsent(claim, claim);
    return known == null ? claim : known;
  }

  private Visit visit(String service) throws IOException {
    if (members.has("for") || members.has("also") || members.has("then")) {
      return VisitCodec.read(
          members.text(members.has("for") ? "for" : "service"),
          members.node("also"),
          members.node("then"));
    }
    return visits.computeIfAbsent(service, Visit::of);
  }
}
