package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.bench.hall.Hall;
import baari.bench.traffic.Traffic;
import baari.protocol.feed.StateView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TrafficTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int CALLS = 10;

  @TempDir Path dataDir;

  @Test
  void simulated_citizens_bring_the_hall_to_life_and_leave_when_asked()
      throws IOException, InterruptedException {
    // Given
    try (var hall = Hall.start(dataDir)) {

      // When
      Process traffic = start(hall);
      try {
        var staff = Api.centre(hall.server(), Hall.CENTRE, Credential.staff("supervisor"));
        boolean lively = awaitCalls(staff);

        // Then
        assertThat(lively).isTrue();
        traffic.destroy();
        assertThat(traffic.waitFor(30, TimeUnit.SECONDS)).isTrue();
      } finally {
        traffic.destroyForcibly();
      }
    }
  }

  private Process start(Hall hall) throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Traffic.class.getName(),
            "--speed",
            "500",
            "--server",
            hall.server().uri().toString(),
            "--kiosk",
            hall.kiosk().uri().toString());
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(dataDir.resolve("traffic.log").toFile())
        .start();
  }

  private static boolean awaitCalls(Api staff) {
    long end = System.nanoTime() + BOUND.toNanos();
    while (staff.get("/state").as(StateView.class).lastCalls().size() < CALLS) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }
}
