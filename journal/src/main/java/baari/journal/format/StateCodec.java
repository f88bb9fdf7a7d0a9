package baari.journal.format;

import static baari.journal.format.EventCodec.instant;
import static baari.journal.format.EventCodec.text;

import baari.engine.counter.Counter;
import baari.engine.counter.Emergency;
import baari.engine.counter.LastAction;
import baari.engine.lease.Leases;
import baari.engine.offer.IssuingState;
import baari.engine.offer.PublicText;
import baari.engine.rule.LaneQueue;
import baari.engine.state.CentreState;
import baari.engine.state.Configuration;
import baari.engine.state.CounterSet;
import baari.engine.state.Numbers;
import baari.engine.state.TokenSet;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// A snapshot as one JSON object, and its tokens as arrays of at most a thousand. What follows from
/// the tokens (which token waits in which lane) is not written. A reader that does not know the
/// version `v` must replay the journal instead. Everything is in the order of its keys, so that
/// equal states are equal texts.
///
/// ```
/// {"v":3,"sequence":4711,
///  "configuration":{"version":3,"file":"9f86…","bound":20,"catalogue":{…},"document":"{…}"},
///  "day":{"state":"open","date":"2026-11-23"},"numbers":{"D":42},
///  "issued":{"DOMI":42},"suspended":{"CNIC":"the link is down"},"suspendedUr":{"CNIC":"…"},
///  "counters":[{"id":"7","services":["DOMI"],"by":"agent7","since":1795420800000,"state":"busy","token":"20261123-D-042"}],
///  "leases":[{"lease":"20261123-D-051-100","kiosk":"kiosk-1",…,"given":[…]}],
///  "tokens":1042,
///  "overtakes":[{"service":"DOMI","marks":["2026-11-23T04:00:00Z"]}],
///  "lastActions":[{"counter":"7","action":"CALL","at":1795420800000,"before":{…},"after":{…}}],
///  "emergencies":[{"counter":"7","reason":"","since":1795420800000}]}
/// ```
///
/// In version 2 `tokens` was one array of all tokens. A snapshot from before `by` and `since` is
/// not used if a counter in it is open or paused: only the journal says who is on duty there.
public final class StateCodec {
  private static final int VERSION = 3;
  private static final int VERSION_WITH_TOKENS_WITHIN = 2;
  private static final int TOKENS_IN_AN_ARRAY = 1_000;

  /// Writes only ASCII, because such a string takes half the memory. The centre's texts are in Urdu
  /// too.
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  private StateCodec() {}

  /// The arrays of the state's tokens, one after another.
  public static Stream<String> writeTokens(CentreState state) {
    return state.tokens().values().stream()
        .sorted(Comparator.comparing(Token::id))
        .gather(Gatherers.windowFixed(TOKENS_IN_AN_ARRAY))
        .map(StateCodec::writeArray);
  }

  private static String writeArray(List<Token> tokens) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Token token : tokens) {
        TokenCodec.write(json, token);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Everything except the tokens.
  public static String write(CentreState state) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("v", VERSION);
      json.writeNumberField("sequence", state.sequence());
      writeConfiguration(json, state.configuration());
      writeDay(json, state.day());
      json.writeObjectFieldStart("numbers");
      for (Map.Entry<String, Integer> last : new TreeMap<>(state.numbers().last()).entrySet()) {
        json.writeNumberField(last.getKey(), last.getValue());
      }
      json.writeEndObject();
      writeIssuing(json, state.issuing());
      json.writeArrayFieldStart("counters");
      for (Counter counter : new TreeMap<>(state.counters()).values()) {
        writeCounter(json, counter);
      }
      json.writeEndArray();
      json.writeNumberField("tokens", state.tokens().size());
      LeaseCodec.writeLeases(json, new TreeMap<>(state.leases().byId()).values());
      writeOvertakes(json, state);
      writeLastActions(json, state);
      writeEmergencies(json, state);
      CitizenCodec.write(json, state.citizens());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeConfiguration(JsonGenerator json, Configuration configuration)
      throws IOException {
    json.writeObjectFieldStart("configuration");
    json.writeNumberField("version", configuration.version());
    json.writeStringField("file", configuration.fileDigest());
    json.writeNumberField("bound", configuration.maxOvertakes());
    CatalogueCodec.write(json, "catalogue", configuration.catalogue());
    json.writeStringField("document", configuration.document());
    json.writeEndObject();
  }

  private static Configuration readConfiguration(JsonNode json) throws IOException {
    return new Configuration(
        json.path("version").asInt(),
        text(json, "document"),
        CatalogueCodec.read(json.path("catalogue")),
        text(json, "file"),
        json.path("bound").asInt());
  }

  private static void writeIssuing(JsonGenerator json, IssuingState issuing) throws IOException {
    json.writeObjectFieldStart("issued");
    for (Map.Entry<String, Integer> issued : new TreeMap<>(issuing.issued()).entrySet()) {
      json.writeNumberField(issued.getKey(), issued.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("suspended");
    for (Map.Entry<String, PublicText> why : new TreeMap<>(issuing.suspended()).entrySet()) {
      json.writeStringField(why.getKey(), why.getValue().en());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("suspendedUr");
    for (Map.Entry<String, PublicText> why : new TreeMap<>(issuing.suspended()).entrySet()) {
      if (why.getValue().isInBoth()) {
        json.writeStringField(why.getKey(), why.getValue().ur());
      }
    }
    json.writeEndObject();
  }

  private static IssuingState readIssuing(JsonNode json) {
    Map<String, PublicText> suspended = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.path("suspended").properties()) {
      String text = each.getValue().asText();
      String ur = json.path("suspendedUr").path(each.getKey()).asText(text);
      suspended.put(each.getKey(), new PublicText(text, ur));
    }
    return IssuingState.of(readNumbers(json.path("issued")), suspended);
  }

  private static Map<String, Integer> readNumbers(JsonNode json) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      numbers.put(each.getKey(), each.getValue().asInt());
    }
    return numbers;
  }

  private static void writeDay(JsonGenerator json, CentreState.Day day) throws IOException {
    json.writeObjectFieldStart("day");
    switch (day) {
      case CentreState.Day.Never() -> json.writeStringField("state", "never");
      case CentreState.Day.Open(LocalDate date) -> {
        json.writeStringField("state", "open");
        json.writeStringField("date", date.toString());
      }
      case CentreState.Day.Closed(LocalDate date, LocalDate on) -> {
        json.writeStringField("state", "closed");
        json.writeStringField("date", date.toString());
        if (!on.equals(date)) {
          json.writeStringField("on", on.toString());
        }
      }
      case CentreState.Day.Lapsed(LocalDate date) -> {
        json.writeStringField("state", "lapsed");
        json.writeStringField("date", date.toString());
      }
    }
    json.writeEndObject();
  }

  private static void writeCounter(JsonGenerator json, Counter counter) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", counter.id());
    EventCodec.writeStrings(json, "services", counter.services());
    if (!(counter instanceof Counter.Closed)) {
      json.writeStringField("by", counter.duty().actor());
      json.writeNumberField("since", counter.duty().since().toEpochMilli());
    }
    switch (counter) {
      case Counter.Closed _ -> json.writeStringField("state", "closed");
      case Counter.Idle _ -> json.writeStringField("state", "idle");
      case Counter.Busy busy -> {
        json.writeStringField("state", "busy");
        json.writeStringField("token", busy.token());
      }
      case Counter.Paused paused -> {
        json.writeStringField("state", "paused");
        json.writeStringField("reason", paused.reason());
      }
    }
    json.writeEndObject();
  }

  private static void writeLastActions(JsonGenerator json, CentreState state) throws IOException {
    json.writeArrayFieldStart("lastActions");
    for (Map.Entry<String, LastAction> counter : new TreeMap<>(state.lastActions()).entrySet()) {
      LastAction last = counter.getValue();
      json.writeStartObject();
      json.writeStringField("counter", counter.getKey());
      json.writeStringField("action", last.action().name());
      json.writeNumberField("at", Exactly.millis(last.at()));
      json.writeFieldName("before");
      TokenCodec.write(json, last.before());
      json.writeFieldName("after");
      TokenCodec.write(json, last.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEmergencies(JsonGenerator json, CentreState state) throws IOException {
    json.writeArrayFieldStart("emergencies");
    for (Emergency emergency : new TreeMap<>(state.emergencies()).values()) {
      json.writeStartObject();
      json.writeStringField("counter", emergency.counter());
      json.writeStringField("reason", emergency.reason());
      json.writeNumberField("since", Exactly.millis(emergency.since()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeOvertakes(JsonGenerator json, CentreState state) throws IOException {
    json.writeArrayFieldStart("overtakes");
    for (Map.Entry<Lane, LaneQueue> lane : inOrder(state.lanes()).entrySet()) {
      List<Instant> marks = lane.getValue().overtakeMarks();
      if (!marks.isEmpty()) {
        json.writeStartObject();
        switch (lane.getKey()) {
          case Lane.OfService(String service) -> json.writeStringField("service", service);
          case Lane.OfCounter(String counter) -> json.writeStringField("toCounter", counter);
        }
        EventCodec.writeStrings(json, "marks", marks.stream().map(Instant::toString).toList());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static Map<Lane, LaneQueue> inOrder(Map<Lane, LaneQueue> lanes) {
    Map<Lane, LaneQueue> sorted = new TreeMap<>(Comparator.comparing(Lane::toString));
    sorted.putAll(lanes);
    return sorted;
  }

  /// A hash that is equal for equal states.
  public static String hash(CentreState state) {
    return Chain.hash(Stream.concat(Stream.of(write(state)), writeTokens(state)));
  }

  /// @param apart the tokens from the snapshot's separate arrays
  /// @throws IOException when it is not a snapshot of a known version, or when not all of its
  ///   tokens are given
  public static CentreState read(String centre, String body, List<Token> apart) throws IOException {
    List<Token> tokens = new ArrayList<>(apart);
    JsonNode json = readAllBut(tokens, body);
    int version = json.path("v").asInt();
    if (version != VERSION && version != VERSION_WITH_TOKENS_WITHIN) {
      throw new IOException("unknown snapshot version " + json.path("v"));
    }
    if (json.path("tokens").asInt(tokens.size()) != tokens.size()) {
      throw new IOException(tokens.size() + " tokens instead of " + json.path("tokens"));
    }
    CentreState.Day day = readDay(json.path("day"));
    return new CentreState(
        centre,
        json.path("sequence").asLong(),
        readConfiguration(json.path("configuration")),
        day,
        TokenSet.of(tokens, readMarks(json)),
        CounterSet.of(readCounters(json), readLastActions(json), readEmergencies(json)),
        Numbers.of(
            readNumbers(json.path("numbers")),
            readIssuing(json),
            Leases.of(LeaseCodec.readLeases(json), day.last().orElse(null))),
        CitizenCodec.read(json.path("citizens")));
  }

  private static List<Counter> readCounters(JsonNode json) throws IOException {
    List<Counter> counters = new ArrayList<>();
    for (JsonNode counter : json.path("counters")) {
      counters.add(readCounter(counter));
    }
    return counters;
  }

  private static Map<Lane, List<Instant>> readMarks(JsonNode json) throws IOException {
    Map<Lane, List<Instant>> marks = new HashMap<>();
    for (JsonNode lane : json.path("overtakes")) {
      marks.put(
          EventCodec.lane(lane),
          EventCodec.strings(lane, "marks").stream().map(Instant::parse).toList());
    }
    return marks;
  }

  /// The members of a snapshot except the tokens in it. There may be so many tokens that a tree of
  /// nodes would take several times their memory.
  private static JsonNode readAllBut(List<Token> tokens, String body) throws IOException {
    ObjectNode others = MAPPER.createObjectNode();
    try (JsonParser json = MAPPER.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (json.currentToken() == JsonToken.START_ARRAY && member.equals("tokens")) {
          new TokenReader().all(json, tokens::add);
        } else {
          others.set(member, MAPPER.<JsonNode>readTree(json));
        }
      }
    }
    return others;
  }

  private static Map<String, LastAction> readLastActions(JsonNode json) throws IOException {
    var tokens = new TokenReader();
    Map<String, LastAction> actions = new HashMap<>();
    for (JsonNode last : json.path("lastActions")) {
      actions.put(
          text(last, "counter"),
          new LastAction(
              LastAction.Action.valueOf(text(last, "action")),
              tokens.one(last.path("before")),
              tokens.one(last.path("after")),
              instant(last, "at")));
    }
    return actions;
  }

  private static Map<String, Emergency> readEmergencies(JsonNode json) throws IOException {
    Map<String, Emergency> emergencies = new HashMap<>();
    for (JsonNode raised : json.path("emergencies")) {
      String counter = text(raised, "counter");
      emergencies.put(
          counter, new Emergency(counter, text(raised, "reason"), instant(raised, "since")));
    }
    return emergencies;
  }

  private static CentreState.Day readDay(JsonNode json) throws IOException {
    return switch (text(json, "state")) {
      case "never" -> new CentreState.Day.Never();
      case "open" -> new CentreState.Day.Open(LocalDate.parse(text(json, "date")));
      case "closed" ->
          new CentreState.Day.Closed(
              LocalDate.parse(text(json, "date")),
              LocalDate.parse(text(json, json.has("on") ? "on" : "date")));
      case "lapsed" -> new CentreState.Day.Lapsed(LocalDate.parse(text(json, "date")));
      default -> throw new IOException("not a day's state: " + json);
    };
  }

  private static Counter.Duty duty(JsonNode json) throws IOException {
    return new Counter.Duty(text(json, "by"), instant(json, "since"));
  }

  private static Counter readCounter(JsonNode json) throws IOException {
    String id = text(json, "id");
    List<String> services = EventCodec.strings(json, "services");
    return switch (text(json, "state")) {
      case "closed" -> new Counter.Closed(id);
      case "idle" -> new Counter.Idle(id, services, duty(json));
      case "busy" -> new Counter.Busy(id, services, duty(json), text(json, "token"));
      case "paused" -> new Counter.Paused(id, services, duty(json), text(json, "reason"));
      default -> throw new IOException("not a counter's state: " + json);
    };
  }
}
