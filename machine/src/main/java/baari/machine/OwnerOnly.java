package baari.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that their owner alone may read: databases, keys, sessions.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /// Sees to it that the folder is there. One that is there already stays as it is: it may be
  /// somebody else's.
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
  }

  /// Sees to it that the file is there, empty if it was not, and readable by nobody else.
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    } catch (FileAlreadyExistsException e) {
      tighten(file);
    }
  }

  /// As [#file], and the files that SQLite keeps beside a database: it makes them with the modes of
  /// the database.
  public static void database(Path file) throws IOException {
    file(file);
    for (String beside : new String[] {"-wal", "-shm", "-journal"}) {
      Path other = file.resolveSibling(file.getFileName() + beside);
      if (Files.exists(other)) {
        tighten(other);
      }
    }
  }

  private static void tighten(Path file) throws IOException {
    if (!Files.getPosixFilePermissions(file).equals(FILE)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }
}
