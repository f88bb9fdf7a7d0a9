package baari.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner may read: databases, keys, sessions.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /// Makes sure that the folder exists. An existing folder is not changed, because it may belong to
  /// somebody else.
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
  }

  /// Makes sure that the file exists and that only its owner can read it. A new file is empty.
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    } catch (FileAlreadyExistsException e) {
      tighten(file);
    }
  }

  /// Like [#file], and also for the files that SQLite keeps beside a database. SQLite makes those
  /// with the database's permissions.
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
