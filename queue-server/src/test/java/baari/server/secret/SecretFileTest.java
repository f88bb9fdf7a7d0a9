package baari.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretFileTest {
  @TempDir private Path directory;

  @Test
  void a_secret_is_made_once_and_only_its_owner_may_read_it() throws IOException {
    // When
    String secret = SecretFile.in(directory, "person.key");
    String again = SecretFile.in(directory, "person.key");

    // Then
    assertThat(again).isEqualTo(secret);
    assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
    assertThat(Files.getPosixFilePermissions(directory.resolve("person.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_secret_that_others_may_read_is_taken_from_them() throws IOException {
    // Given
    String secret = SecretFile.in(directory, "person.key");
    Path file = directory.resolve("person.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    // When // Then
    assertThat(SecretFile.in(directory, "person.key")).isEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void secrets_of_different_names_differ() throws IOException {
    assertThat(SecretFile.in(directory, "one")).isNotEqualTo(SecretFile.in(directory, "two"));
  }
}
