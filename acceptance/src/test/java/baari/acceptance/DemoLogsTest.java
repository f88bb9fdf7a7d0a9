package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.FreePort;
import baari.bench.hall.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log files that the three programs write when the launcher's `demo` runs them. They log as
/// much as they can, but their log files stay small.
@Timeout(300)
final class DemoLogsTest {
  private static final long FILE_BYTES = 4 * 1024;
  private static final int BACKUPS = 1;

  /// A file is closed after the line that makes it too long.
  private static final long LINE_BYTES = 8 * 1024;

  /// The launcher's message when all three programs answer.
  private static final String OPEN = "The hall is open.";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(200);

  @TempDir private static Path dir;

  @BeforeAll
  static void play_the_demo_until_it_is_open() throws Exception {
    Path said = dir.resolve("launcher.out");
    Process demo = start(said);
    try {
      awaitOpen(demo, said);
    } finally {
      end(demo);
    }
    assertThat(demo.exitValue()).as(Files.readString(said)).isEqualTo(128 + 15);
  }

  private static Process start(Path said) throws IOException {
    var builder = new ProcessBuilder("sh", Product.root().resolve("baari").toString(), "demo");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("BAARI_BUILT", "yes");
    environment.put("DEMO_DIR", dir.toString());
    for (String program : List.of("SERVER", "KIOSK", "BOARD")) {
      environment.put("BAARI_" + program + "_PORT", Integer.toString(FreePort.pick()));
    }
    environment.put("QUARKUS_LOG_LEVEL", "DEBUG");
    environment.put("QUARKUS_LOG_FILE_ROTATION_MAX_FILE_SIZE", Long.toString(FILE_BYTES));
    environment.put("QUARKUS_LOG_FILE_ROTATION_MAX_BACKUP_INDEX", Integer.toString(BACKUPS));
    return builder.start();
  }

  private static void awaitOpen(Process demo, Path said) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(said).contains(OPEN)) {
      assertThat(demo.isAlive() && System.nanoTime() < end).as(Files.readString(said)).isTrue();
      Thread.sleep(PAUSE);
    }
  }

  /// Asks the demo to end, as Ctrl-C does, and kills every program that still runs.
  private static void end(Process demo) throws InterruptedException {
    List<ProcessHandle> programs = demo.descendants().toList();
    demo.destroy();
    boolean ended = demo.waitFor(60, TimeUnit.SECONDS);
    programs.forEach(ProcessHandle::destroyForcibly);
    demo.destroyForcibly();
    assertThat(ended).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue-server", "kiosk", "display-board"})
  void log_files_are_few_and_small_whatever_a_program_says(String program) throws IOException {
    long most = FILE_BYTES * (1 + BACKUPS);
    Path console = dir.resolve(program + ".console");
    assertThat(Files.size(console)).as("what it said").isGreaterThan(2 * most);

    List<Path> files = files(program + ".log");

    assertThat(files).hasSize(1 + BACKUPS);
    for (Path file : files) {
      assertThat(Files.size(file)).as("%s", file).isLessThan(FILE_BYTES + LINE_BYTES);
    }
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.filter(file -> file.getFileName().toString().startsWith(name)).sorted().toList();
    }
  }
}
