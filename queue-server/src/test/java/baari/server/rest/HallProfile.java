package baari.server.rest;

import baari.machine.MachineClock;
import baari.machine.SettableClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// The demo hall on a fresh SQLite file, its day open.
public class HallProfile implements QuarkusTestProfile {
  /// Runs like any other clock, but at its first use it is ten in the morning in the centre, so
  /// that no test runs over midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  static final Clock MORNING =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), Instant.parse("2026-11-23T05:00:00Z")));

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      return Map.of(
          "baari.data-dir",
          Files.createTempDirectory(Path.of("target"), "hall").toString(),
          "baari.access.demo",
          "true",
          "baari.day.open-at-start",
          "true",
          "baari.rate-limit.per-second",
          "100000",
          "baari.rate-limit.per-address",
          "100000",
          "baari.tokens.per-device-minute",
          "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(InTheMorning.class);
  }

  @Alternative
  @Singleton
  static final class InTheMorning {
    @Produces
    @Singleton
    MachineClock clock() {
      return new MachineClock(MORNING, System::nanoTime, SettableClock.BUILT);
    }
  }
}
