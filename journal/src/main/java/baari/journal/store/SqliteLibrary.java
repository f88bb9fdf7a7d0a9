package baari.journal.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's library, unpacked once and kept. The driver alone would unpack it at every start and
/// compare the copy byte by byte, which would use one of two cores for a fifth of a start's time.
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /// Loads it, so that opening a database later need not wait. If this fails, the driver tries
  /// again in its own way when a database is opened, and the error is reported then.
  ///
  /// @param dir where the copy is kept; it must exist
  public static void load(Path dir) throws Exception {
    String name = LibraryLoaderUtil.getNativeLibName();
    keep(dir.resolve(name), LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
    System.setProperty("org.sqlite.lib.path", dir.toString());
    System.setProperty("org.sqlite.lib.name", name);
    var _ = SQLiteJDBCLoader.initialize();
  }

  private static void keep(Path copy, String resource) throws IOException {
    URL packed = SQLiteJDBCLoader.class.getResource(resource);
    if (packed != null
        && packed.openConnection() instanceof JarURLConnection jar
        && !isWhole(copy, jar.getJarEntry())) {
      unpack(jar, copy);
    }
  }

  private static boolean isWhole(Path copy, ZipEntry packed) throws IOException {
    if (!Files.exists(copy) || Files.size(copy) != packed.getSize()) {
      return false;
    }
    var sum = new CRC32();
    sum.update(Files.readAllBytes(copy));
    return sum.getValue() == packed.getCrc();
  }

  /// Writes to another file first, because another server in the same folder may have loaded the
  /// old copy.
  private static void unpack(JarURLConnection jar, Path copy) throws IOException {
    Path aside = Files.createTempFile(copy.getParent(), "sqlite", null);
    try (InputStream packed = jar.getInputStream()) {
      Files.copy(packed, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
