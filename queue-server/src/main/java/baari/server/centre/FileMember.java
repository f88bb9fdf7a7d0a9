package baari.server.centre;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A place in the file. It reports errors under its own name.
record FileMember(String path, JsonNode json, List<String> errors) {

  FileMember allow(String... names) {
    List<String> known = List.of(names);
    json.propertyStream()
        .map(Map.Entry::getKey)
        .filter(key -> !known.contains(key))
        .forEach(key -> error("'" + key + "' is not known here"));
    return this;
  }

  void error(String what) {
    errors.add((path.isEmpty() ? "" : path + ": ") + what);
  }

  void check(boolean holds, String otherwise) {
    if (!holds) {
      error(otherwise);
    }
  }

  FileMember object(String name) {
    JsonNode member = json.path(name);
    check(member.isObject(), "'" + name + "' is missing");
    return new FileMember(at(name), member, errors);
  }

  /// An object that may be left out. It then has no members.
  FileMember optional(String name) {
    check(!has(name) || json.path(name).isObject(), "'" + name + "' has no members");
    return new FileMember(at(name), json.path(name), errors);
  }

  List<FileMember> list(String name) {
    JsonNode member = json.path(name);
    check(member.isArray() && !member.isEmpty(), "'" + name + "' is missing or empty");
    List<FileMember> members = new ArrayList<>();
    for (JsonNode each : member) {
      members.add(new FileMember(at(name) + "[" + members.size() + "]", each, errors));
    }
    return members;
  }

  List<String> texts(String name) {
    return list(name).stream().map(each -> each.json.asText()).toList();
  }

  String text(String name) {
    String text = json.path(name).asText("").strip();
    check(!text.isEmpty() && text.length() <= 80, "'" + name + "' is missing or over 80 letters");
    check(
        StandardCharsets.UTF_8.newEncoder().canEncode(text),
        "'" + name + "' has half a character, which no database can store");
    return text;
  }

  String matching(String name, Pattern pattern, String expected) {
    String text = json.path(name).asText("");
    check(pattern.matcher(text).matches(), "'" + name + "' must be " + expected);
    return text;
  }

  int integer(String name, int least, int most) {
    JsonNode member = json.path(name);
    boolean within = member.isInt() && member.asInt() >= least && member.asInt() <= most;
    check(within, "'" + name + "' must be a whole number from " + least + " to " + most);
    return within ? member.asInt() : least;
  }

  /// @param name empty for this place itself
  <T> T parsed(String name, Parser<T> parser, T otherwise) {
    String text = (name.isEmpty() ? json : json.path(name)).asText("");
    try {
      return parser.parse(text);
    } catch (RuntimeException e) {
      error("'" + name + "' is not understood: '" + text + "'");
      return otherwise;
    }
  }

  /// A duration that may be left out. It is then `otherwise`.
  Duration duration(String name, Duration otherwise, Duration most) {
    if (!has(name)) {
      return otherwise;
    }
    Duration duration = parsed(name, Duration::parse, otherwise);
    check(
        !duration.isNegative() && duration.compareTo(most) <= 0,
        "'" + name + "' is not within PT0S and " + most);
    return duration;
  }

  boolean has(String name) {
    return json.has(name);
  }

  /// A flag that may be left out. It is then `otherwise`.
  boolean flag(String name, boolean otherwise) {
    JsonNode member = json.path(name);
    check(member.isMissingNode() || member.isBoolean(), "'" + name + "' must be true or false");
    return member.asBoolean(otherwise);
  }

  /// A list that may be left out. It is then empty.
  List<FileMember> optionalList(String name) {
    return has(name) ? list(name) : List.of();
  }

  List<String> optionalTexts(String name) {
    return has(name) ? texts(name) : List.of();
  }

  /// This place is either a text, or an object that contains the text and more.
  String textOr(String name) {
    return json.isTextual() ? json.textValue() : text(name);
  }

  /// One of `choices`. When the member is left out, it is the first one.
  String choice(String name, String... choices) {
    String text = json.path(name).asText(choices[0]);
    check(
        List.of(choices).contains(text),
        "'" + name + "' must be one of " + String.join(", ", choices));
    return text;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /// May throw any `RuntimeException` when it cannot parse the text.
  interface Parser<T> {
    T parse(String text);
  }
}
