package baari.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/// What is known about the build of this program.
final class Build {
  /// A clock is still believed if it is this far behind the clock that dated the last commit.
  static final Duration MARGIN = Duration.ofDays(1);

  private static final String FILE = "build.properties";

  private Build() {}

  /// The program cannot have been built before this time, so a clock that shows an earlier time is
  /// wrong. It depends on the last commit, not on the moment of the build, so that two builds of
  /// one commit are the same.
  static Instant time() {
    return committed().minus(MARGIN);
  }

  /// The day of the last commit; in a source tree without git, the day in its pom.
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
