package baari.web.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/// What the build knew of itself.
final class Build {
  private static final String FILE = "build.properties";

  private Build() {}

  /// When the program was built: no clock that shows an earlier time is right. It is the build's
  /// fixed time stamp, so that two builds of one commit stay the same.
  static Instant time() {
    Properties build = new Properties();
    try (InputStream file = Objects.requireNonNull(Build.class.getResourceAsStream(FILE))) {
      build.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " of this program cannot be read", e);
    }
    return Instant.parse(Objects.requireNonNull(build.getProperty("built")));
  }
}
