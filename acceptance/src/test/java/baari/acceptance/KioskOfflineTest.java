package baari.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Launch;
import baari.drivers.simulator.printer.PrinterSimulator;
import baari.drivers.simulator.printer.paper.SimulatedTicket;
import baari.protocol.feed.StateView;
import baari.protocol.feed.WaitingView;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Kiosks without a server: no number is lost, and no number is given twice.
@Timeout(300)
class KioskOfflineTest {
  private static final String SERVICE = "DOMI";
  private static final int LEASE = 50;
  private static final int FINGERS = 3;
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,3}-\\d{3,}");

  @TempDir Path dir;

  private final Collection<Taken> taken = new ConcurrentLinkedQueue<>();

  private final Collection<SimulatedTicket> papers = new ConcurrentLinkedQueue<>();
  private final ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void server_and_kiosk_killed_while_citizens_tap_lose_and_double_nobody() throws Exception {
    Launch serverLaunch = server();
    try (PrinterSimulator paperA = printer();
        PrinterSimulator paperB = printer();
        HallProgram first = started(serverLaunch);
        KioskBox a = kiosk("a", serverLaunch.port(), paperA);
        KioskBox b = kiosk("b", serverLaunch.port(), paperB)) {
      // Given
      awaitLease(a);
      awaitLease(b);
      tapAtOnce(a, "before-a", 4);
      tapAtOnce(b, "before-b", 4);

      // When
      List<Future<?>> taps = tapAlong(a, "kill-a", 8);
      taps.addAll(tapAlong(b, "kill-b", 8));
      first.kill();
      taps.addAll(tapAlong(a, "offline-a", 5));
      a.killAndRestart();
      taps.addAll(tapAlong(b, "offline-b", 5));
      all(taps);
      try (HallProgram second = started(serverLaunch)) {
        tapAtOnce(a, "after-a", 3);
        awaitAllHandedIn(a);
        awaitAllHandedIn(b);

        // Then
        assertThat(taken).hasSize(8 + 16 * FINGERS + 10 * FINGERS + 3);
        assertThat(offline()).isGreaterThan(10 * FINGERS);
        everyNumberWaitsOnce(second);
        noNumberCameOutTwiceUnmarked();
        everyNumberIsOnPaperOrInDoubt();
      }
    }
  }

  @Test
  void a_network_cut_between_kiosk_and_server_loses_and_doubles_nobody() throws Exception {
    try (PrinterSimulator paper = printer();
        HallProgram server = started(server());
        var network = new CuttingProxy(server.launch().port());
        KioskBox kiosk = kiosk("a", network.port(), paper)) {
      // Given
      awaitLease(kiosk);

      // When
      List<Future<?>> taps = tapAlong(kiosk, "cut", 8);
      network.cut();
      all(taps);
      tapAtOnce(kiosk, "offline", 5);
      network.mend();
      awaitAllHandedIn(kiosk);

      // Then
      assertThat(offline()).isGreaterThanOrEqualTo(5);
      everyNumberWaitsOnce(server);
      noNumberCameOutTwiceUnmarked();
      everyNumberIsOnPaperOrInDoubt();
    }
  }

  /// Needs root. The same test with a proxy always runs.
  @Test
  @EnabledIf(value = "isRoot", disabledReason = "network namespaces need root")
  void a_cable_pulled_out_of_the_kiosk_loses_and_doubles_nobody() throws Exception {
    try (var network = NetworkNamespace.make();
        HallProgram server = started(server().withFlag("-Dquarkus.http.host=0.0.0.0"));
        KioskBox kiosk = kioskIn(network, server.launch().port())) {
      // Given
      awaitLease(kiosk);

      // When
      List<Future<?>> taps = tapAlong(kiosk, "cut", 6);
      network.cut();
      all(taps);
      tapAtOnce(kiosk, "offline", 5);
      network.mend();
      awaitAllHandedIn(kiosk);

      // Then
      assertThat(offline()).isGreaterThanOrEqualTo(5);
      everyNumberWaitsOnce(server);
      assertThat(numbersOf(kiosk.papers()))
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(numbers());
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private Launch server() {
    return Hall.server(dir.resolve("server"));
  }

  private static HallProgram started(Launch launch) {
    var server = HallProgram.start(launch);
    server.awaitReady(Hall.READY_BOUND);
    return server;
  }

  private PrinterSimulator printer() {
    var printer = PrinterSimulator.onTcp(0, PrinterSimulator.WIDTH_DOTS);
    printer.onTicket(papers::add);
    return printer;
  }

  private KioskBox kiosk(String name, int serverPort, PrinterSimulator printer) {
    return KioskBox.onLoopback(
        kioskLaunch(name, "127.0.0.1", serverPort)
            .withFlag("-Dbaari.printer.transport=tcp")
            .withFlag("-Dbaari.printer.address=127.0.0.1:" + printer.port()));
  }

  private KioskBox kioskIn(NetworkNamespace network, int serverPort) {
    Launch launch =
        kioskLaunch("a", NetworkNamespace.SERVER_ADDRESS, serverPort)
            .withFlag("-Dquarkus.http.host=0.0.0.0")
            .within(network.exec());
    String address = NetworkNamespace.KIOSK_ADDRESS + ":" + launch.port();
    return new KioskBox(
        launch.withFlag("-Dbaari.allowed-hosts=" + address), URI.create("http://" + address));
  }

  private Launch kioskLaunch(String name, String serverHost, int serverPort) {
    return Launch.demo("kiosk", FreePort.pick(), dir.resolve("kiosk-" + name))
        .with("BAARI_SERVER_URL", "http://" + serverHost + ":" + serverPort)
        .with("BAARI_CENTRE", Hall.CENTRE)
        .with("BAARI_DEVICE_KEY", Hall.KIOSK_KEY);
  }

  private static void awaitLease(KioskBox kiosk) {
    kiosk.await(
        "the centre, a full lease and a printer",
        state ->
            state.at("/centre").isObject()
                && state.at("/ownNumbers/D").asInt() == LEASE
                && state.at("/printer/canPrint").asBoolean());
  }

  private static void awaitAllHandedIn(KioskBox kiosk) {
    kiosk.await(
        "everything handed in and settled",
        state -> state.at("/server/up").asBoolean() && state.at("/owed").asInt(-1) == 0);
  }

  private void tapAtOnce(KioskBox kiosk, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      tap(kiosk, prefix + "-" + i);
    }
  }

  /// Several people tap at the same time, each `count` times, one tap after the other.
  private List<Future<?>> tapAlong(KioskBox kiosk, String prefix, int count) {
    List<Future<?>> taps = new ArrayList<>();
    for (int finger = 0; finger < FINGERS; finger++) {
      String name = prefix + finger;
      taps.add(fingers.submit(() -> tapAtOnce(kiosk, name, count)));
    }
    return taps;
  }

  private void tap(KioskBox kiosk, String key) {
    taken.add(new Taken(kiosk, kiosk.tap(key, SERVICE)));
  }

  private static void all(List<Future<?>> taps) throws Exception {
    for (Future<?> tap : taps) {
      tap.get();
    }
  }

  private long offline() {
    return taken.stream().filter(each -> each.ticket().path("offline").asBoolean()).count();
  }

  private List<String> numbers() {
    return taken.stream().map(Taken::number).toList();
  }

  /// The citizens' numbers are exactly the server's waiting tokens.
  private void everyNumberWaitsOnce(HallProgram server) {
    assertThat(numbers()).doesNotHaveDuplicates();
    var track = new Api(URI.create(server.uri() + "/api/v1/track"), Centre.KIOSK);
    for (Taken each : taken) {
      JsonNode ticket = each.ticket();
      TokenView token = track.get("/" + ticket.path("trackingCode").asText()).as(TokenView.class);
      assertThat(token.number()).isEqualTo(each.number());
      assertThat(token.state()).isEqualTo(TokenState.WAITING);
      assertThat(token.standing().waitingSince().toString())
          .isEqualTo(ticket.path("issuedAt").asText());
    }
    StateView state =
        Api.centre(server, Hall.CENTRE, Centre.STAFF).get("/state").as(StateView.class);
    assertThat(state.waiting().stream().mapToInt(WaitingView::count).sum()).isEqualTo(taken.size());
  }

  private void noNumberCameOutTwiceUnmarked() {
    List<String> unmarked =
        papers.stream()
            .filter(paper -> paper.lines().stream().noneMatch(line -> line.contains("COPY")))
            .map(KioskOfflineTest::numberOf)
            .toList();
    assertThat(unmarked).doesNotHaveDuplicates();
    assertThat(numbers()).containsAll(unmarked);
  }

  /// A ticket that was at the printer when a kiosk was killed may or may not be on paper, and the
  /// kiosk says that it does not know.
  private void everyNumberIsOnPaperOrInDoubt() {
    List<String> onPaper = papers.stream().map(KioskOfflineTest::numberOf).toList();
    for (Taken each : taken) {
      String paper = each.kiosk().ticket(each.ticket().path("id").asText()).path("ticket").asText();
      if (paper.equals("printed")) {
        assertThat(onPaper).contains(each.number());
      } else {
        assertThat(paper).isEqualTo("unknown");
      }
    }
  }

  private static String numberOf(SimulatedTicket paper) {
    return paper.lines().stream()
        .map(String::strip)
        .filter(line -> NUMBER.matcher(line).matches())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> numbersOf(JsonNode papers) {
    return StreamSupport.stream(papers.spliterator(), false)
        .map(paper -> paper.path("number").asText())
        .toList();
  }

  /// A citizen's ticket, as the kiosk answered the tap.
  private record Taken(KioskBox kiosk, JsonNode ticket) {
    String number() {
      return ticket.path("number").asText();
    }
  }
}
