package baari.journal.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the members of one JSON object after another. A tree of nodes for each object would take
/// several times the time and memory.
final class Members {
  private final Map<String, Object> values = new HashMap<>(64);
  private final Map<String, String> words = new HashMap<>();

  /// Reads an object and forgets the last one.
  ///
  /// @param json at the beginning of an object, after the call at its end; it must have a codec
  void read(JsonParser json) throws IOException {
    values.clear();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      values.put(name, value(json, json.nextToken()));
    }
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> json.readValueAsTree();
    };
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) throws IOException {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new IOException("'" + name + "' is missing in " + values);
  }

  /// A text that many objects have in common. All of them get the same string.
  String word(String name) throws IOException {
    String text = text(name);
    String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  long number(String name, long otherwise) {
    return values.get(name) instanceof Long number ? number : otherwise;
  }

  int number(String name) {
    return (int) number(name, 0);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  Instant instant(String name) {
    return Instant.ofEpochMilli(number(name, 0));
  }

  Optional<Instant> optionalInstant(String name) {
    return has(name) ? Optional.of(instant(name)) : Optional.empty();
  }

  /// A member that is not a text, a number or a flag; a missing node when there is none.
  JsonNode node(String name) {
    return values.get(name) instanceof JsonNode node ? node : MissingNode.getInstance();
  }
}
