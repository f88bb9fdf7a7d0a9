package baari.board.config;

import baari.drivers.transport.SerialSettings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Reads the properties and lists everything that is wrong with them at once.
final class SettingsCheck {
  private static final int HIGHEST_LINE = 1023;
  private static final Duration SHORTEST_EACH = Duration.ofMillis(500);
  private static final Duration LONGEST_EACH = Duration.ofSeconds(30);

  private final List<String> problems = new ArrayList<>();

  private SettingsCheck() {}

  /// The settings.
  ///
  /// @throws ConfigurationException naming every property that is missing or wrong
  static BoardSettings check(BoardConfig config) {
    var check = new SettingsCheck();
    var settings =
        new BoardSettings(
            check.device(config.device().name()),
            check.feed(config),
            check.announce(config.announce()),
            check.sign(config.sign()),
            check.gpio(config.gpio()));
    if (!check.problems.isEmpty()) {
      throw new ConfigurationException(
          "The board cannot start:\n  - " + String.join("\n  - ", check.problems));
    }
    return settings;
  }

  private String device(String name) {
    matched("baari.device.name", name, "[a-zA-Z0-9-]{1,40}", "1 to 40 letters, digits or -");
    return name;
  }

  private FeedSettings feed(BoardConfig config) {
    return new FeedSettings(
        parsed("baari.server.url", config.server().url(), SettingsCheck::server)
            .orElse(URI.create("http://unset")),
        required("baari.centre", config.centre(), "name the centre whose hall this is"),
        required("baari.device.key", config.device().key(), "enrol this board with the server"),
        FeedSettings.SILENCE,
        FeedSettings.ANNOUNCE_WITHIN);
  }

  private AnnounceRule announce(BoardConfig.Announce announce) {
    int times = parsed("baari.announce.times", announce.times(), number(1, 5)).orElse(1);
    var each = parsed("baari.announce.each", announce.each(), SettingsCheck::each);
    return new AnnounceRule(times, each.orElse(SHORTEST_EACH));
  }

  private Optional<SignSettings> sign(BoardConfig.Sign sign) {
    if (sign.port().isEmpty()) {
      return Optional.empty();
    }
    var line =
        parsed(
            "baari.sign.line",
            sign.line(),
            text -> SerialSettings.parse(sign.port().orElseThrow(), text));
    matched("baari.sign.address", sign.address(), "[0-9A-F]{2}", "two digits 0-9 A-F");
    return line.map(serial -> new SignSettings(serial, sign.address()));
  }

  private Optional<GpioSettings> gpio(BoardConfig.Gpio gpio) {
    var chime = line("baari.gpio.chime-line", gpio.chimeLine());
    var lamp = line("baari.gpio.lamp-line", gpio.lampLine());
    var next = line("baari.gpio.call-next-line", gpio.callNextLine());
    matched("baari.gpio.on-level", gpio.onLevel(), "low|high", "low or high");
    if (next.isPresent() != gpio.callNextCounter().isPresent()) {
      problems.add("baari.gpio.call-next-line and .call-next-counter: set both or neither");
    }
    if (gpio.chip().isEmpty()) {
      if (chime.isPresent() || lamp.isPresent() || next.isPresent()) {
        problems.add("baari.gpio.chip: missing, though lines are named");
      }
      return Optional.empty();
    }
    var callNext =
        next.isEmpty()
            ? Optional.<GpioSettings.CallNext>empty()
            : gpio.callNextCounter()
                .map(counter -> new GpioSettings.CallNext(next.getAsInt(), counter));
    boolean onLow = "low".equals(gpio.onLevel());
    return Optional.of(new GpioSettings(gpio.chip().get(), onLow, chime, lamp, callNext));
  }

  private OptionalInt line(String name, Optional<String> value) {
    return value
        .flatMap(text -> parsed(name, text, number(0, HIGHEST_LINE)))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private String required(String name, Optional<String> value, String advice) {
    if (value.isEmpty() || value.get().isBlank()) {
      problems.add(name + ": missing; " + advice);
    }
    return value.orElse("");
  }

  private void matched(String name, String value, String pattern, String advice) {
    if (!value.matches(pattern)) {
      problems.add(name + ": must be " + advice + ", not '" + value + "'");
    }
  }

  private <T> Optional<T> parsed(String name, String value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value));
    } catch (IllegalArgumentException wrong) {
      problems.add(name + ": " + wrong.getMessage() + ", not '" + value + "'");
      return Optional.empty();
    }
  }

  private static URI server(String text) {
    var problem = "must be an http or https URL";
    try {
      var uri = new URI(text);
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw new IllegalArgumentException(problem);
      }
      return uri;
    } catch (URISyntaxException notOne) {
      throw new IllegalArgumentException(problem, notOne);
    }
  }

  private static Duration each(String text) {
    var each = DurationConverter.parseDuration(text);
    if (each.compareTo(SHORTEST_EACH) < 0 || each.compareTo(LONGEST_EACH) > 0) {
      throw new IllegalArgumentException("must be 0.5 s to 30 s");
    }
    return each;
  }

  private static Function<String, Integer> number(int least, int most) {
    return text -> {
      if (!text.matches("\\d{1,4}")
          || Integer.parseInt(text) < least
          || Integer.parseInt(text) > most) {
        throw new IllegalArgumentException("must be " + least + " to " + most);
      }
      return Integer.parseInt(text);
    };
  }
}
