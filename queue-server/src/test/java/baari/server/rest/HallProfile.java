package baari.server.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The demo hall on a fresh SQLite file, its day open.
public final class HallProfile implements QuarkusTestProfile {
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
          "100000");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
