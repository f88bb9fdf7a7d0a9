package baari.server.secret;

import baari.machine.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 32 random bytes in its own file, in Base64. It is made once, and only its owner can
/// read it.
public final class SecretFile {
  private SecretFile() {}

  /// The secret of this name in a directory, which must exist. The secret is made now if there is
  /// none.
  public static String in(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      make(directory, file);
    }
    OwnerOnly.file(file);
    return Files.readString(file).strip();
  }

  /// Another program that starts at the same moment may be first. Then its secret is used.
  private static void make(Path directory, Path file) throws IOException {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    // Only its owner can read a temporary file.
    Path made = Files.createTempFile(directory, "secret", ".new");
    try {
      Files.writeString(made, Base64.getEncoder().encodeToString(bytes));
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // The file is there and complete: a link appears together with its content.
    } finally {
      Files.delete(made);
    }
  }
}
