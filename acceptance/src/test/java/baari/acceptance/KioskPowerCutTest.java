package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import baari.protocol.feed.StateView;
import baari.protocol.feed.WaitingView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk loses power after the server has issued a token and before the kiosk knows it.
/// Afterwards the citizen has the token, or the token is taken back.
@Timeout(300)
class KioskPowerCutTest {
  private static final String APPOINTMENT = "PROP-2711";
  private static final List<String> TAPS =
      List.of(
          "{\"service\":\"DOMI\"}",
          "{\"service\":\"POST\",\"services\":[\"FEES\",\"CHAR\"]}",
          "{\"service\":\"PROP\",\"person\":\"03990000777\"}",
          "{\"appointment\":\"" + APPOINTMENT + "\"}");

  @TempDir Path dir;

  private final ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private HallProgram server;

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private CuttingProxy network;

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private KioskBox kiosk;

  @BeforeEach
  void open() throws Exception {
    server = HallProgram.start(Hall.server(dir.resolve("server")));
    server.awaitReady(Hall.READY_BOUND);
    staff()
        .post(
            "/appointments",
            Json.write(
                List.of(
                    Map.of(
                        "code",
                        APPOINTMENT,
                        "service",
                        "PROP",
                        "slot",
                        Instant.now().plus(Duration.ofMinutes(10)).toString()))))
        .orThrow();
    network = new CuttingProxy(server.launch().port());
    kiosk =
        KioskBox.onLoopback(
            Launch.demo("kiosk", FreePort.pick(), dir.resolve("kiosk"))
                .with("BAARI_SERVER_URL", "http://127.0.0.1:" + network.port())
                .with("BAARI_CENTRE", Hall.CENTRE)
                .with("BAARI_DEVICE_KEY", Hall.KIOSK_KEY)
                .withFlag("-Dbaari.lease-size=0")
                .withFlag("-Dbaari.server.tap-timeout=60S"));
    awaitUp();
  }

  @AfterEach
  void close() throws Exception {
    kiosk.close();
    network.close();
    server.close();
    fingers.shutdownNow();
  }

  @Test
  void what_nobody_asks_for_again_is_taken_back() throws Exception {
    // Given
    cutAfterTheServerHasIssued(TAPS);

    // When
    network.mend();
    kiosk.killAndRestart();
    awaitUp();
    kiosk.await("everything taken back", state -> state.at("/owed").asInt(-1) == 0);

    // Then
    assertThat(waiting()).isZero();
  }

  @Test
  void what_is_asked_for_again_is_the_same_number() throws Exception {
    // Given
    List<String> keys = cutAfterTheServerHasIssued(TAPS);

    // When
    network.mend();
    kiosk.killAndRestart();
    List<Future<String>> asked =
        keys.stream()
            .map(key -> fingers.submit(() -> number(key, TAPS.get(keys.indexOf(key)))))
            .toList();
    List<String> numbers = new ArrayList<>();
    for (Future<String> each : asked) {
      numbers.add(each.get());
    }

    // Then
    assertThat(numbers).doesNotHaveDuplicates();
    kiosk.await("everything settled", state -> state.at("/owed").asInt(-1) == 0);
    assertThat(waiting()).isEqualTo(TAPS.size());
  }

  /// Sends the taps and loses all answers. Kills the kiosk when the server has issued all tokens.
  private List<String> cutAfterTheServerHasIssued(List<String> taps) throws Exception {
    network.loseAnswers();
    List<String> keys = taps.stream().map(_ -> UUID.randomUUID().toString()).toList();
    List<Future<?>> hanging =
        keys.stream()
            .<Future<?>>map(
                key -> fingers.submit(() -> kiosk.tapOnce(key, taps.get(keys.indexOf(key)))))
            .toList();
    KioskBox.await("all issued", () -> waiting() == taps.size());
    assertThat(hanging).noneMatch(Future::isDone);
    kiosk.kill();
    return keys;
  }

  private String number(String key, String body) {
    String[] number = new String[1];
    KioskBox.await(
        "a ticket for " + body,
        () ->
            kiosk
                .tapOnce(key, body)
                .filter(answer -> answer.status() == 201)
                .map(answer -> number[0] = Json.tree(answer.body()).path("number").asText())
                .isPresent());
    return number[0];
  }

  private void awaitUp() {
    // Before it knows the centre, it refuses every tap, although the server may have answered.
    kiosk.await(
        "the centre is known",
        state -> state.at("/server/up").asBoolean() && state.at("/centre").isObject());
  }

  private int waiting() {
    StateView state = staff().get("/state").as(StateView.class);
    return state.waiting().stream().mapToInt(WaitingView::count).sum();
  }

  private Api staff() {
    return Api.centre(server, Hall.CENTRE, Centre.STAFF);
  }
}
