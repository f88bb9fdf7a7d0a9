package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Json;
import baari.bench.hall.LoadCentres;
import baari.bench.hall.Product;
import baari.protocol.IssueRequest;
import baari.protocol.JournalVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database file of a running server, copied.
@Timeout(180)
class StorageTest {
  private static final String REQUEST =
      Json.write(new IssueRequest(LoadCentres.fromDemo().services().getFirst(), null, null));

  @TempDir Path dataDir;

  @Test
  void a_backup_of_a_running_server_verifies_and_a_server_starts_from_it() throws Exception {
    // Given
    Path backup = dataDir.resolve("backup.db");
    JournalVerdict running;
    try (Centre centre = Centre.start(dataDir.resolve("running"))) {
      for (int i = 0; i < 50; i++) {
        centre.kiosk().post("/tokens", REQUEST).orThrow();
      }

      // When
      String said = journal("backup", dataDir.resolve("running/baari.db"), backup);

      // Then
      running = centre.soundJournal();
      assertThat(said).contains(Centre.ID + ": " + running.entries() + " entries are sound");
      centre.kiosk().post("/tokens", REQUEST).orThrow();
    }
    assertThat(journal("verify", backup)).contains(running.head());
    Path restored = Files.createDirectories(dataDir.resolve("restored"));
    Files.copy(backup, restored.resolve("baari.db"));
    try (Centre centre = Centre.start(restored)) {
      assertThat(centre.soundJournal()).isEqualTo(running);
      centre.kiosk().post("/tokens", REQUEST).orThrow();
    }
  }

  private static String journal(String action, Path... files) throws Exception {
    return run(
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-jar",
                    Product.jar(Product.root(), "queue-server").toString(),
                    "journal",
                    action),
                Stream.of(files).map(Path::toString))
            .toArray(String[]::new));
  }

  /// What a program said; fails when it did not end well.
  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
