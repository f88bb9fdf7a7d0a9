package baari.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import baari.bench.hall.Api;
import baari.bench.hall.FreePort;
import baari.bench.hall.Hall;
import baari.bench.hall.HallProgram;
import baari.bench.hall.Json;
import baari.bench.hall.Launch;
import baari.bench.hall.LoadCentres;
import baari.protocol.token.IssueRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server with callers that send invalid or hostile requests. Its log stays small, and
/// other callers are served.
@Timeout(120)
final class HostileCallersTest {
  private static final int REQUESTS = 2_000;
  private static final long LOG_BYTES_MAX = 100_000;
  private static final int PER_ADDRESS = 40;
  private static final int CALLERS = 24;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String ATTACKER = "127.0.0.2";
  private static final String CITIZEN = "127.0.0.3";
  private static final String API = "/api/v1/centres/" + LoadCentres.ONE;
  private static final String KIOSK = "Authorization: Bearer " + Hall.KIOSK_KEY + "\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String SIGN_IN = "POST /j_security_check";

  @TempDir private static Path dataDir;

  @SuppressWarnings("NullAway.Init")
  private static HallProgram server;

  private static int managementPort;

  @BeforeAll
  static void start() {
    managementPort = FreePort.pick();
    server =
        HallProgram.start(
            Launch.demo("queue-server", FreePort.pick(), dataDir)
                .with("BAARI_CENTRES", LoadCentres.fromDemo().writeOne(dataDir.resolve("centres")))
                .with("BAARI_RATE_LIMIT_PER_ADDRESS", "10000000")
                .with("BAARI_RATE_LIMIT_PER_SECOND", "10000000")
                .with("BAARI_MANAGEMENT_PORT", Integer.toString(managementPort))
                .withFlag("-Dbaari.connections.per-address=" + PER_ADDRESS)
                .withFlag("-Dbaari.connections.total=" + 4 * PER_ADDRESS)
                .withFlag("-Dbaari.connections.head-time=PT1S")
                .withFlag("-Dbaari.connections.body-time=PT1S")
                // The same settings as the launcher uses outside the demo.
                .withFlag("-Dquarkus.log.file.enabled=true")
                .withFlag("-Dquarkus.log.file.path=${baari.data-dir}/file.log")
                .withFlag("-Dquarkus.log.console.filter=beginning"));
    server.awaitReady(Hall.READY_BOUND);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String request(String line, String headers, String body) {
    return line
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers
        + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
        + "\r\n"
        + body;
  }

  private static String get(String path, String headers) {
    return request("GET " + path, headers, "");
  }

  private static String issue(String headers, String body) {
    return request("POST " + API + "/tokens", KIOSK + headers, body);
  }

  /// Requests of many kinds; each character stands for one byte (Latin-1).
  private static List<String> kinds(int number) {
    String key = "Idempotency-Key: hostile-" + number + "\r\n";
    return List.of(
        request(SIGN_IN, "", ""),
        request(SIGN_IN, "", "j_username=agent1"),
        request(SIGN_IN, "Content-Type: text/plain\r\n", "%zz&=&j_password"),
        request(SIGN_IN, "Content-Type: multipart/form-data\r\n", "--x"),
        request(SIGN_IN, "Content-Type: x\r\n", "x"),
        issue(key + JSON, "{"),
        issue(key + JSON, "null"),
        issue(key + JSON, "{\"service\":\"\u00c3\"}"),
        issue(key + JSON, "[".repeat(5_000)),
        issue(key + "Content-Type: x\r\n", "{}"),
        issue(key + "Content-Type: application/json;charset=klingon\r\n", "{}"),
        issue("Idempotency-Key: a\tb\r\n" + JSON, "{}"),
        issue(key + JSON + "Expect: 100-continue\r\nContent-Length: 900000\r\n", ""),
        issue(key + JSON + "Transfer-Encoding: chunked\r\n", "zz\r\nx\r\n0\r\n\r\n"),
        issue(key + JSON + "Content-Length: 1\r\n", "{}"),
        issue(key + JSON + "Content-Length: -1\r\n", ""),
        issue(key + "Origin: http://evil.example\r\n" + JSON, "{}"),
        get(API + "/state", "Authorization: Bearer wrong-" + number + "\r\n"),
        get(API + "/state", "Authorization: Basic %%%\r\n"),
        get(API + "/state", "Authorization: \u001b[31m\r\n"),
        get(API + "/state", "Cookie: baari-session=\u001b[31mtold-to-nobody-" + number + "\r\n"),
        get(API + "/state", "Cookie: baari-session=%0d%0aERROR forged; ;=;\r\n"),
        get(API + "/feed", "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
        get(API + "/feed", KIOSK + "Connection: Upgrade\r\nUpgrade: websocket\r\n"),
        get("/", "Accept: x/,;q=\r\nAccept-Language: \u00ff;q=x\r\n"),
        get("/", "Host: evil.example\r\n"),
        get("/", "X: " + "x".repeat(9_000) + "\r\n"),
        get("/", ": nameless\r\n"),
        get("/", "no colon\r\n"),
        get("/" + "x".repeat(5_000), ""),
        get("/%0d%0aERROR%20forged", ""),
        get("/api/v1/centres/%1b[31m%00/state", KIOSK),
        get("/%zz", ""),
        get("/%00", ""),
        get("/../../etc/passwd", ""),
        get("/\u001b[31mred", ""),
        request("DELETE /api/v1/session", KIOSK, ""),
        request("FOO /", "", ""),
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nthese are letters and no frame at all",
        "\u0000".repeat(100));
  }

  @Test
  void two_thousand_requests_that_make_no_sense_leave_a_small_log_and_a_server_that_answers()
      throws Exception {
    // Given
    Path console = dataDir.resolve("queue-server.log");
    Path file = dataDir.resolve("file.log");
    long consoleBefore = Files.size(console);
    long fileBefore = Files.size(file);

    // When
    List<Callable<String>> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      List<String> kinds = kinds(i);
      String bytes = kinds.get(i % kinds.size());
      // From many addresses, so that the pause after wrong passwords does not hide the other
      // answers.
      String from = "127.0.1." + (1 + i % 200);
      requests.add(() -> answer(from, bytes));
    }
    List<String> answers = new ArrayList<>();
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<String> answer : callers.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }

    // Then
    assertThat(answers).noneMatch(answer -> answer.startsWith("HTTP/1.1 500"));
    assertThat(answers)
        .filteredOn(answer -> answer.startsWith("HTTP/1.1 4"))
        .hasSizeGreaterThan(1_000);
    assertThat(Files.size(console) - consoleBefore).isLessThan(LOG_BYTES_MAX);
    assertThat(Files.size(file) - fileBefore).isLessThan(LOG_BYTES_MAX);
    assertThat(Files.readString(file, UTF_8))
        .contains("Listening on")
        .doesNotContain("told-to-nobody", "\n\tat ")
        .matches(
            text -> text.chars().noneMatch(HostileCallersTest::isForged), "no control character");
    var kiosk = Api.centre(server, LoadCentres.ONE, Centre.KIOSK);
    String service = LoadCentres.fromDemo().services().getFirst();
    kiosk.post("/tokens", Json.write(new IssueRequest(service, null, null))).orThrow();
  }

  private static boolean isForged(int character) {
    return character != '\n' && character != '\t' && Character.isISOControl(character);
  }

  @Test
  void an_address_that_takes_all_the_connections_that_it_gets_locks_nobody_out() throws Exception {
    List<Socket> begun = new ArrayList<>();
    List<Socket> idle = new ArrayList<>();
    try {
      // When
      for (int i = 0; i < 5 * PER_ADDRESS; i++) {
        idle.add(connect(ATTACKER, server.launch().port()));
        begun.add(connect(ATTACKER, server.launch().port()));
        send(
            begun.getLast(),
            i % 2 == 0 ? "GET / HTTP/1.1\r\nX: y" : issue("Content-Length: 99\r\n", ""));
      }

      // Then
      assertThat(answer(CITIZEN, get("/q/health/ready", ""))).startsWith("HTTP/1.1 200 ");
      assertThat(answer(ATTACKER, get("/q/health/ready", ""))).startsWith("HTTP/1.1 200 ");
      for (Socket each : begun) {
        assertThat(rest(each)).doesNotStartWith("HTTP/1.1 2");
      }
      assertThat(answer(CITIZEN, get("/", ""))).startsWith("HTTP/1.1 200 ");
    } finally {
      for (Socket each : begun) {
        each.close();
      }
      for (Socket each : idle) {
        each.close();
      }
    }
  }

  @Test
  void metrics_and_why_it_is_ready_are_told_at_their_own_port_only() throws Exception {
    String ready = answer(CITIZEN, get("/q/health/ready", ""));
    assertThat(ready).startsWith("HTTP/1.1 200 ").contains("UP").doesNotContain("clock");
    for (String path : List.of("/q/metrics", "/q/health", "/q/health/live", "/q/%6detrics")) {
      assertThat(answer(CITIZEN, get(path, ""))).as(path).startsWith("HTTP/1.1 404 ");
    }
    var own = new Api(URI.create("http://127.0.0.1:" + managementPort), Centre.KIOSK);
    assertThat(own.get("/q/metrics").orThrow().body()).contains("baari_");
    assertThat(own.get("/q/health/ready").orThrow().body()).contains("clock");
    assertThat(own.get("/q/health").status()).isEqualTo(200);
    assertThat(own.get("/").status()).isEqualTo(404);
    assertThat(own.get(API + "/state").status()).isEqualTo(404);
  }

  private static Socket connect(String from, int port) throws IOException {
    var socket =
        new Socket(InetAddress.ofLiteral("127.0.0.1"), port, InetAddress.ofLiteral(from), 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    } catch (IOException e) {
      // The server refused the request before all of it was sent.
    }
  }

  /// Everything that the server sends until it closes the connection.
  private static String answer(String from, String bytes) throws IOException {
    try (Socket socket = connect(from, server.launch().port())) {
      send(socket, bytes);
      return rest(socket);
    }
  }

  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return "ended: " + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
  }
}
