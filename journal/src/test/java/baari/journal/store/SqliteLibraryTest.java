package baari.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

class SqliteLibraryTest {
  @TempDir private Path dir;

  @Test
  void the_library_is_unpacked_whole_and_alone() throws Exception {
    // When
    SqliteLibrary.load(dir);
    // Then
    assertThat(copy()).hasBinaryContent(packed());
    assertThat(files()).containsExactly(copy());
  }

  @Test
  void a_whole_copy_is_left_as_it_is() throws Exception {
    // Given
    SqliteLibrary.load(dir);
    var key = Files.readAttributes(copy(), "unix:ino").get("ino");
    // When
    SqliteLibrary.load(dir);
    // Then
    assertThat(Files.readAttributes(copy(), "unix:ino").get("ino")).isEqualTo(key);
  }

  @Test
  void a_copy_that_a_power_cut_has_damaged_is_made_anew() throws Exception {
    // Given
    SqliteLibrary.load(dir);
    byte[] damaged = packed();
    damaged[damaged.length / 2] ^= 1;
    Files.write(copy(), damaged);
    // When
    SqliteLibrary.load(dir);
    // Then
    assertThat(copy()).hasBinaryContent(packed());
  }

  @Test
  void a_copy_that_was_cut_off_is_made_anew() throws Exception {
    // Given
    Files.write(copy(), new byte[100]);
    // When
    SqliteLibrary.load(dir);
    // Then
    assertThat(copy()).hasBinaryContent(packed());
  }

  /// In a program of its own: the driver loads one library in its life.
  @Test
  @Timeout(60)
  void the_driver_loads_the_copy_and_unpacks_none_itself(@TempDir Path temporary) throws Exception {
    // When
    Path printed = temporary.resolveSibling(temporary.getFileName() + ".txt");
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Loaded.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(printed.toFile())
            .start();

    // Then
    try {
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllLines(printed)).containsExactly(copy().toRealPath().toString());
    } finally {
      program.destroyForcibly();
      Files.delete(printed);
    }
    assertThat(temporary).isEmptyDirectory();
  }

  /// Opens a database and prints which library of SQLite the process has.
  static final class Loaded {
    private Loaded() {}

    public static void main(String[] arguments) throws Exception {
      SqliteLibrary.load(Path.of(arguments[0]));
      try (var _ = DriverManager.getConnection("jdbc:sqlite::memory:");
          var maps = Files.lines(Path.of("/proc/self/maps"))) {
        maps.filter(line -> line.contains("sqlite") && line.endsWith(".so"))
            .map(line -> line.substring(line.indexOf('/')))
            .distinct()
            .forEach(System.out::println);
      }
    }
  }

  private Path copy() {
    return dir.resolve(LibraryLoaderUtil.getNativeLibName());
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(dir)) {
      return files.toList();
    }
  }

  private static byte[] packed() throws Exception {
    String name =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
      return packed.readAllBytes();
    }
  }
}
