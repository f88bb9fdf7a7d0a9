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

/// SQLite's library, unpacked once and kept. Its driver by itself unpacks it at every start and
/// compares the copy byte by byte, which takes a fifth of a start's time from one of two cores.
public final class SqliteLibrary {
  private SqliteLibrary() {}

  /// Loads it, so that whoever opens a database later need not wait. What fails here is tried again
  /// then, in the driver's own way, and told then.
  ///
  /// @param dir where the copy is kept; it is there
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

  /// Aside first: another server of the same folder may have the old one loaded.
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
