package baari.drivers.device.board;

import baari.drivers.device.PropertiesText;
import baari.drivers.device.board.BoardKind.Alpha;
import baari.drivers.device.board.BoardKind.Modbus;
import baari.drivers.device.board.BoardKind.Template;
import baari.drivers.protocol.modbus.RegisterMap;
import baari.drivers.protocol.modbus.RegisterMap.Encoding;
import baari.drivers.protocol.modbus.RegisterMap.Flash;
import baari.drivers.protocol.modbus.RegisterMap.Setting;
import baari.drivers.protocol.modbus.RegisterMap.Writing;
import baari.drivers.protocol.template.FrameTemplate;
import baari.drivers.transport.SerialSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// Reads board profiles: shipped ones by name, others by the path of a file. A profile is a list of
/// properties. All errors in a profile are reported at once.
public final class BoardProfiles {
  /// The shipped profiles.
  public static final List<String> NAMES =
      List.of(
          "alpha",
          "alpha-string",
          "dm36",
          "embedded-art-p10",
          "four-byte",
          "colon-frame",
          "caller-68");

  private static final long LONGEST_REST_MILLIS = 5_000;

  private final Properties properties;
  private final List<String> problems = new ArrayList<>();
  private final List<String> known = new ArrayList<>();

  private BoardProfiles(Properties properties) {
    this.properties = properties;
  }

  /// @param name one of [#NAMES], or a path with a `/` in it
  /// @throws IllegalArgumentException with all errors in its message
  public static BoardProfile read(String name) {
    try {
      return parse(PropertiesText.read(bytes(name)));
    } catch (IOException e) {
      throw new IllegalArgumentException("the profile cannot be read: " + e.getMessage(), e);
    }
  }

  /// @throws IllegalArgumentException with all errors in its message
  public static BoardProfile parse(Properties properties) {
    return new BoardProfiles(properties).profile();
  }

  private static byte[] bytes(String name) throws IOException {
    if (name.indexOf('/') >= 0) {
      return Files.readAllBytes(Path.of(name));
    }
    try (InputStream in = BoardProfiles.class.getResourceAsStream(name + ".properties")) {
      if (in == null || !NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "there is no profile '%s'; there are %s, or write the path of a file"
                .formatted(name, String.join(", ", NAMES)));
      }
      return in.readAllBytes();
    }
  }

  private BoardProfile profile() {
    var line = required("line", text -> SerialSettings.parse("any", text));
    var text = word("text").orElse("{number} -> {counter}");
    var kind = kind();
    properties.stringPropertyNames().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> problems.add(name + ": there is no such property here"));
    if (!problems.isEmpty() || line.isEmpty() || kind.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return new BoardProfile(kind.get(), word("line").orElseThrow(), text);
  }

  private Optional<BoardKind> kind() {
    return switch (word("protocol").orElse("")) {
      case "alpha" -> Optional.of(new Alpha(constant("mode", AlphaMode.class, AlphaMode.PRIORITY)));
      case "modbus" -> modbus();
      case "template" -> template();
      default -> {
        problems.add("protocol: must be alpha, modbus or template");
        yield Optional.empty();
      }
    };
  }

  private Optional<BoardKind> modbus() {
    var register = required("text.register", number(0, 65_535));
    var count = required("text.registers", number(1, 60));
    var encoding = constant("text.encoding", Encoding.class, Encoding.CHARACTER);
    if (encoding == Encoding.NUMBER && count.isPresent() && count.get() != 1) {
      problems.add("text.registers: must be 1 for a number");
    }
    var writing = constant("write", Writing.class, Writing.MULTIPLE);
    boolean readable = optional("readable", BoardProfiles::truth).orElse(true);
    var settings = optional("settings", BoardProfiles::settings).orElse(List.of());
    var flash = optional("flash", BoardProfiles::flash);
    return register.flatMap(first ->
        count.map(all ->
            new Modbus(new RegisterMap(first, all, encoding, writing, flash, readable, settings))));
  }

  private Optional<BoardKind> template() {
    var frame = required("frame", FrameTemplate::parse);
    var answer = optional("answer", FrameTemplate::parse);
    long rest = optional("rest-millis", number(0, LONGEST_REST_MILLIS)).orElse(0);
    var blank = word("blank").orElse("");
    return frame.map(each -> new Template(each, answer, Duration.ofMillis(rest), blank));
  }

  private Optional<String> word(String name) {
    known.add(name);
    return Optional.ofNullable(properties.getProperty(name)).map(String::strip);
  }

  private <T> Optional<T> required(String name, Function<String, T> parser) {
    var value = word(name);
    if (value.isEmpty()) {
      problems.add(name + ": missing");
    }
    return value.flatMap(text -> parsed(name, text, parser));
  }

  private <T> Optional<T> optional(String name, Function<String, T> parser) {
    return word(name).flatMap(text -> parsed(name, text, parser));
  }

  private <T> Optional<T> parsed(String name, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException wrong) {
      problems.add(name + ": " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
    return optional(
            name,
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "must be one of " + Arrays.toString(type.getEnumConstants()))))
        .orElse(usual);
  }

  private static Function<String, Integer> number(long least, long most) {
    return text -> {
      if (!text.matches("\\d{1,5}")
          || Long.parseLong(text) < least
          || Long.parseLong(text) > most) {
        throw new IllegalArgumentException("must be " + least + " to " + most);
      }
      return Integer.valueOf(text);
    };
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /// `29=5 30=1`
  private static List<Setting> settings(String text) {
    return Arrays.stream(text.split("\\s+", -1)).map(BoardProfiles::setting).toList();
  }

  private static Setting setting(String text) {
    if (!text.matches("\\d{1,5}=\\d{1,5}")) {
      throw new IllegalArgumentException("must be like '29=5 30=1'");
    }
    int equals = text.indexOf('=');
    var word = number(0, 65_535);
    return new Setting(
        word.apply(text.substring(0, equals)), word.apply(text.substring(equals + 1)));
  }

  /// `8=0/1`: register, steady, blinking.
  private static Flash flash(String text) {
    if (!text.matches("\\d{1,5}=\\d{1,5}/\\d{1,5}")) {
      throw new IllegalArgumentException("must be like '8=0/1': register, steady, blinking");
    }
    var parts = text.split("[=/]", -1);
    return new Flash(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
