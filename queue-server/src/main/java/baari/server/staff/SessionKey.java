package baari.server.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// The secret that session cookies are sealed with: made once, kept beside the database, readable
/// by its owner only, so that a restart signs nobody out.
public final class SessionKey {
  /// Quarkus's name for it.
  public static final String PROPERTY = "quarkus.http.auth.session.encryption-key";

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private SessionKey() {}

  /// The key of this data directory, which must exist.
  public static String in(Path dataDirectory) throws IOException {
    Path file = dataDirectory.resolve("session.key");
    if (!Files.exists(file)) {
      byte[] bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Path made = Files.createTempFile(dataDirectory, "session", ".new", OWNER_ONLY);
      Files.writeString(made, Base64.getEncoder().encodeToString(bytes));
      Files.move(made, file);
    }
    return Files.readString(file).strip();
  }
}
