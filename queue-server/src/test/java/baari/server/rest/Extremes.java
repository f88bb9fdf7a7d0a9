package baari.server.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/// JSON that nobody sends by mistake: in the shape that a schema asks for, with extreme values in
/// it, or in another shape.
final class Extremes {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1.9",
          "1e999999999",
          "-1e-999999999",
          "2147483648",
          "9223372036854775808",
          "1" + "0".repeat(900),
          "0." + "0".repeat(900) + "1",
          "-0",
          "1e400",
          "253402300800",
          "31556889864403199.999999999");
  private static final List<String> TIMES =
      List.of(
          "+999999999-12-31T23:59:59.999999999Z",
          "-999999999-01-01T00:00:00Z",
          "1970-01-01T00:00:00Z",
          "1999-12-31T23:59:59.999Z",
          "2100-01-01T00:00:00+18:00",
          "2026-11-23T10:30:00.123456789Z",
          "2026-11-23T10:30",
          "+1000000000-01-01T00:00:00Z",
          "2026-02-30T10:30:00Z",
          "9999-12-31T23:59:59-18:00",
          "2026-11-23");
  private static final List<String> KNOWN =
      List.of(
          "POST",
          "CNIC",
          "D-042",
          "A-001",
          "1",
          "29",
          "front",
          "back",
          "printed",
          "kiosk",
          "en",
          "ur",
          "03001234567",
          "disability",
          "lahore",
          "A");
  private static final List<String> NO_JSON =
      List.of(
          "",
          " ",
          "{",
          "}",
          "[",
          "nul",
          "{}{}",
          "[] x",
          "{\"a\":1,\"a\":2}",
          "'x'",
          "NaN",
          "{\"a\":}",
          "\u0000",
          "\"\\ud83d\"",
          "\"\\q\"",
          "// x",
          "{\"reason\":\"x\"}}",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "[".repeat(900) + "]".repeat(900));

  private final SplittableRandom random;
  private final JsonNode schemas;

  /// @param schemas of the API's description
  Extremes(SplittableRandom random, JsonNode schemas) {
    this.random = random;
    this.schemas = schemas;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean in(int times) {
    return random.nextInt(times) == 0;
  }

  String body(JsonNode schema) {
    return in(6) ? any(NO_JSON) : value(schema, 0);
  }

  private String value(JsonNode schema, int depth) {
    if (in(10)) {
      return "null";
    }
    if (in(8) || depth > 5) {
      return other();
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText();
      return value(schemas.path(name.substring(name.lastIndexOf('/') + 1)), depth + 1);
    }
    if (schema.has("enum")) {
      return in(4) ? text() : quoted(schema.get("enum").get(0).asText());
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema.path("items"), depth);
      case "integer", "number" -> in(3) ? Integer.toString(random.nextInt(60)) : any(NUMBERS);
      case "boolean" -> Boolean.toString(random.nextBoolean());
      default -> text();
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private String object(JsonNode schema, int depth) {
    var object = new StringJoiner(",", "{", "}");
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      if (!in(6)) {
        object.add(quoted(member.getKey()) + ":" + value(member.getValue(), depth + 1));
      }
    }
    JsonNode further = schema.path("additionalProperties");
    for (int left = further.isObject() ? random.nextInt(3) : 0; left > 0; left--) {
      object.add(text() + ":" + value(further, depth + 1));
    }
    return object.toString();
  }

  private String array(JsonNode items, int depth) {
    int length = any(List.of(0, 1, 1, 2, 9, depth == 0 ? 501 : 3));
    var array = new StringJoiner(",", "[", "]");
    for (int left = length; left > 0; left--) {
      array.add(value(items, depth + 1));
    }
    return array.toString();
  }

  private String other() {
    return switch (random.nextInt(7)) {
      case 0 -> "[null]";
      case 1 -> "{\"\":{}}";
      case 2 -> any(NUMBERS);
      case 3 -> "true";
      case 4 -> "[]";
      case 5 -> "[[[" + text() + "]]]";
      default -> text();
    };
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> quoted(any(KNOWN));
      case 2 -> quoted(any(TIMES));
      case 3 -> "\"" + any(List.of("\\ud83d", "\\udc00x", "\\u0000", "\\u202e", "\\ufffe")) + "\"";
      case 4 -> quoted("x".repeat(any(List.of(0, 1, 33, 65, 201, 5_000))));
      default -> quoted(ofEveryCategory());
    };
  }

  private String ofEveryCategory() {
    var text = new StringBuilder();
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      int character = random.nextInt(Character.MAX_CODE_POINT + 1);
      if (Character.getType(character) != Character.SURROGATE) {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(unit -> {
          if (unit < 0x20 || unit == '"' || unit == '\\') {
            quoted.append(String.format("\\u%04x", unit));
          } else {
            quoted.append((char) unit);
          }
        });
    return quoted.append('"').toString();
  }

  /// Mostly UTF-8, but sometimes with a byte that is not UTF-8, or in another character set.
  byte[] bytes(String body) {
    byte[] bytes = body.getBytes(in(12) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    if (bytes.length > 0 && in(12)) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xC3;
    }
    return bytes;
  }

  String contentType() {
    return in(3)
        ? any(
            List.of(
                "text/plain",
                "application/json;charset=windows-1256",
                "*/*",
                "application/yaml",
                "application/json;charset=klingon",
                "text/csv",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "x",
                "a/b;c",
                "application/json;charset=utf-16"))
        : "application/json";
  }

  /// A part of an address, not yet encoded.
  String part() {
    return in(3)
        ? any(KNOWN)
        : any(List.of(any(TIMES), any(NUMBERS), "20261123-D-001", "x-", "-", ofEveryCategory()));
  }
}
