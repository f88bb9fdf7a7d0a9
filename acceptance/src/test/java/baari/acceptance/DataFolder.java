package baari.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder below `target` for the files of programs. It is deleted when it is closed; the programs
/// must have ended by then.
record DataFolder(Path path) implements AutoCloseable {

  static DataFolder of(String name) {
    try {
      return new DataFolder(
          Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " is not removed", e);
    }
  }
}
