package baari.server.staff;

import baari.server.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Path;

/// The secret that session cookies are sealed with: kept beside the database, so that a restart
/// signs nobody out.
public final class SessionKey {
  /// Quarkus's name for it.
  public static final String PROPERTY = "quarkus.http.auth.session.encryption-key";

  private SessionKey() {}

  /// The key of this data directory, which must exist.
  public static String in(Path dataDirectory) throws IOException {
    return SecretFile.in(dataDirectory, "session.key");
  }
}
