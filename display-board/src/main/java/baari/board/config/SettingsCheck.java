package baari.board.config;

import baari.client.CentreAddress;
import baari.client.feed.FeedSettings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

/// Reads the properties and lists everything that is wrong with them at once.
final class SettingsCheck {
  private static final Duration SHORTEST_EACH = Duration.ofMillis(500);
  private static final Duration LONGEST_EACH = Duration.ofSeconds(30);

  private final ConfigErrors problems = new ConfigErrors();

  private SettingsCheck() {}

  /// The checked settings.
  ///
  /// @throws ConfigurationException with every property that is missing or wrong
  static BoardSettings check(BoardConfig config) {
    var check = new SettingsCheck();
    var lines = new LineCheck(check.problems, config);
    var settings =
        new BoardSettings(
            check.device(config.device().name()),
            check.feed(config),
            check.announce(config.announce()),
            lines.buses(),
            lines.signs(),
            lines.buttonBoxes(),
            new GpioCheck(check.problems).gpio(config.gpio()));
    check.problems.throwIfAny();
    return settings;
  }

  private String device(String name) {
    problems.matched(
        "baari.device.name", name, "[a-zA-Z0-9-]{1,40}", "1 to 40 letters, digits or -");
    return name;
  }

  private FeedSettings feed(BoardConfig config) {
    var server = problems.parsed("baari.server.url", config.server().url(), SettingsCheck::server);
    var centre =
        problems.required("baari.centre", config.centre(), "name the centre whose hall this is");
    return new FeedSettings(
        new CentreAddress(server.orElse(URI.create("http://unset")), centre, key(config)),
        FeedSettings.SILENCE,
        FeedSettings.ANNOUNCE_WITHIN);
  }

  private String key(BoardConfig config) {
    String key =
        problems.required(
            "baari.device.key", config.device().key(), "make one with ./baari device");
    if (!key.isEmpty() && !key.matches("\\p{Graph}{22,128}")) {
      // The message does not contain the key, because messages at the start go to a log.
      problems.add("baari.device.key", "must be what ./baari device printed, 22 to 128 characters");
    }
    return key;
  }

  private AnnounceRule announce(BoardConfig.Announce announce) {
    int times =
        problems
            .parsed("baari.announce.times", announce.times(), ConfigErrors.number(1, 5))
            .orElse(1);
    var each = problems.parsed("baari.announce.each", announce.each(), SettingsCheck::each);
    return new AnnounceRule(times, each.orElse(SHORTEST_EACH));
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
}
