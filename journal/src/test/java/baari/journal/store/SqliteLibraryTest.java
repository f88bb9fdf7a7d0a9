package baari.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
