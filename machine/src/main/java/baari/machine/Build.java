package baari.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/// What the build knew of itself.
final class Build {
  /// A clock this far behind that of whoever made the last commit is still believed.
  static final Duration MARGIN = Duration.ofDays(1);

  private static final String FILE = "build.properties";

  private Build() {}

  /// Before when the program cannot have been built: no clock that shows an earlier time is right.
  /// It follows the last commit and not the moment of the build, so that two builds of one commit
  /// stay the same.
  static Instant time() {
    return committed().minus(MARGIN);
  }

  /// The day of the last commit; in a source tree without git, the day that its pom has.
  static Instant committed() {
    var build = new Properties();
    try (InputStream file = Objects.requireNonNull(Build.class.getResourceAsStream(FILE))) {
      build.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " of this program cannot be read", e);
    }
    return Instant.parse(Objects.requireNonNull(build.getProperty("built")));
  }
}
