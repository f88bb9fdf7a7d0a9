package baari.server.secret;

import baari.machine.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 32 random bytes in a file of its own, in Base64: made once, readable by its owner
/// only.
public final class SecretFile {
  private SecretFile() {}

  /// The secret of this name in a directory, which must exist; made now if there is none.
  public static String in(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      make(directory, file);
    }
    OwnerOnly.file(file);
    return Files.readString(file).strip();
  }

  /// Another start at the same moment may be first: then the secret is the one that it made.
  private static void make(Path directory, Path file) throws IOException {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    // Files of this kind are readable by their owner only.
    Path made = Files.createTempFile(directory, "secret", ".new");
    try {
      Files.writeString(made, Base64.getEncoder().encodeToString(bytes));
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // It is there, whole: a link appears with its content.
    } finally {
      Files.delete(made);
    }
  }
}
