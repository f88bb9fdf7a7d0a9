package baari.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.figure.ProcessFigures;
import baari.bench.hall.Api;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.bench.history.History;
import baari.bench.history.PastDays;
import baari.bench.load.Bounds;
import baari.bench.load.Conversation;
import baari.bench.load.CycleConversation;
import baari.bench.load.CycleConversation.Cycles;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.LoadClient;
import baari.bench.load.Requests;
import baari.protocol.Problem;
import baari.protocol.token.IssueRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server on a day with the maximum number of tokens that the default settings allow,
/// in the launcher's heap. Most tokens wait, as after a faulty program that issued tokens without
/// end. Under load the server may use more memory for a while: 260 MiB were seen.
@Timeout(180)
final class FullDayTest {
  private static final int DAY = 50_000;
  private static final int OVER_HTTP = 2_000;
  private static final int COUNTERS = 32;
  private static final int REQUESTS_A_CYCLE = 4;
  private static final double RESIDENT_MIB_MAX = 256;

  /// The JVM returns native memory every ten seconds (`jvm.args`).
  private static final Duration GIVEN_BACK_BOUND = Duration.ofSeconds(40);

  private static final int GIVEN_BACK_POLL_MILLIS = 250;
  private static final Duration LOAD_BOUND = Duration.ofSeconds(90);
  private static final int ADDRESSES = 3;
  private static final int CONNECTIONS_EACH = 1_000;
  private static final String BEGUN = "GET / HTTP/1.1\r\nHost: queue.example\r\nX: ";

  @TempDir Path dataDir;

  private final LoadCentres centres = LoadCentres.fromDemo();

  @Test
  void a_day_at_the_bound_starts_in_the_shipped_heap_and_takes_little_memory() throws Exception {
    // Given
    History.write(dataDir, centres, 1, DAY - PastDays.CITIZENS_A_DAY - OVER_HTTP);

    // When
    try (HallProgram server = started()) {
      for (int left = OVER_HTTP - cycles(server, OVER_HTTP - 2 * COUNTERS); left > 0; left--) {
        issue(server).orThrow();
      }
      flood(server);
      awaitSmall(server);
    }

    // Then
    try (HallProgram server = started()) {
      assertThat(residentMiB(server)).as("when ready").isLessThanOrEqualTo(RESIDENT_MIB_MAX);
      Api.Answer refused = issue(server);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(Json.read(refused.body(), Problem.class))
          .extracting(Problem::type, Problem::detail)
          .containsExactly("/problems/too-many-tokens-today", Integer.toString(DAY));
    }
  }

  /// Starts the server with the launcher's flags and without flags of this build.
  private HallProgram started() {
    var server =
        HallProgram.start(
            Launch.demo("queue-server", FreePort.pick(), dataDir)
                .with("BAARI_CENTRES", centres.writeOne(dataDir.resolve("centres")))
                .with("BAARI_RATE_LIMIT_PER_SECOND", "10000000")
                .with("BAARI_RATE_LIMIT_PER_ADDRESS", "10000000")
                .with("JDK_JAVA_OPTIONS", ""));
    server.awaitReady(Hall.READY_BOUND);
    return server;
  }

  private static double residentMiB(HallProgram server) {
    return new ProcessFigures(server.pid()).residentMiB();
  }

  /// Waits until the server has returned the memory of its busiest time to the machine.
  private static void awaitSmall(HallProgram server) throws InterruptedException {
    long deadline = System.nanoTime() + GIVEN_BACK_BOUND.toNanos();
    while (residentMiB(server) > RESIDENT_MIB_MAX && System.nanoTime() < deadline) {
      Thread.sleep(GIVEN_BACK_POLL_MILLIS);
    }
    assertThat(residentMiB(server)).isLessThanOrEqualTo(RESIDENT_MIB_MAX);
  }

  private Api.Answer issue(HallProgram server) {
    String service = centres.services().getFirst();
    return Api.centre(server, LoadCentres.ONE, Centre.KIOSK)
        .post("/tokens", Json.write(new IssueRequest(service, null, null)));
  }

  /// Lets citizens come and be served, at all open counters of the day.
  ///
  /// @return how many citizens came: `least`, or a few more
  private int cycles(HallProgram server, int least) {
    var cycles = new Cycles();
    List<Conversation> counters = new ArrayList<>();
    for (int counter = 1; counter <= COUNTERS; counter++) {
      counters.add(
          new CycleConversation(
              Requests.issue(LoadCentres.ONE, Centre.KIOSK, centres.services()),
              Requests.counter(LoadCentres.ONE, Centre.STAFF, Integer.toString(counter)),
              new IdempotencyKeys("full-day", counter),
              cycles,
              counter));
    }
    var bounds = new Bounds((long) REQUESTS_A_CYCLE * least, LOAD_BOUND);
    LoadClient.run(server.launch().port(), counters, bounds).orThrow();
    return (int) cycles.completedCycles();
  }

  /// Opens connections whose requests never end. Others are served in the meantime.
  private static void flood(HallProgram server) throws IOException {
    List<Socket> flood = new ArrayList<>();
    try {
      for (int address = 0; address < ADDRESSES; address++) {
        var from = InetAddress.ofLiteral("127.0.0." + (2 + address));
        for (int i = 0; i < CONNECTIONS_EACH; i++) {
          var socket =
              new Socket(InetAddress.ofLiteral("127.0.0.1"), server.launch().port(), from, 0);
          flood.add(socket);
          socket.getOutputStream().write((BEGUN + "x".repeat(4_000)).getBytes(ISO_8859_1));
        }
      }
      server.awaitReady(Hall.READY_BOUND);
    } finally {
      for (Socket socket : flood) {
        socket.close();
      }
    }
  }
}
