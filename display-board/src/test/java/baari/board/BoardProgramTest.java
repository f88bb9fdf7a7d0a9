package baari.board;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import baari.client.ExampleHall;
import baari.client.FakeCentre;
import baari.protocol.device.DeviceKind;
import baari.protocol.feed.CallView;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole program with a fake server, outside the demo profile.
@QuarkusTest
@WithTestResource(ServerResource.class)
@Timeout(60)
class BoardProgramTest {
  private static final int BURST = 20_000;
  private static final InetAddress OTHER = InetAddress.ofLiteral("127.0.0.77");
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final byte[] TEN_REQUESTS =
      "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10).getBytes(US_ASCII);

  @SuppressWarnings("NullAway.Init")
  FakeCentre server;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("/live")
  URI live;

  private static final int PAGES_OF_AN_ADDRESS = 8;

  private Page page;

  @BeforeEach
  void open() {
    page = new Page(URI.create(live.toString().replaceFirst("^http", "ws")));
  }

  @AfterEach
  void close() {
    page.close();
    server.stop();
    server.restart();
  }

  @Test
  void a_page_gets_the_snapshot_and_then_each_event() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(7, Instant.now()));
    assertThat(page.await("snapshot").at("/state/sequence").asLong()).isEqualTo(7);

    // When
    link.send(ExampleHall.called(8, "D-042", "3", Instant.now()));

    // Then
    assertThat(page.await("event").at("/call/number").asText()).isEqualTo("D-042");
  }

  @Test
  void of_one_address_only_so_many_pages_stay_open() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(7, Instant.now()));
    page.await("snapshot");

    // When
    var others = new ArrayList<Page>();
    for (int i = 0; i < PAGES_OF_AN_ADDRESS; i++) {
      others.add(new Page(page.address()));
      others.getLast().await("snapshot");
    }

    // Then
    assertThat(page.isClosed()).isTrue();
    others.forEach(Page::close);
  }

  @Test
  void a_page_that_says_too_much_is_closed() throws Exception {
    // When
    try {
      for (int i = 0; i < BURST && page.isOpen(); i++) {
        page.say("{\"sequence\":0}");
      }
    } catch (CompletionException e) {
      // The page is closed already.
    }

    // Then
    assertThat(page.isClosed()).isTrue();
  }

  @Test
  void an_address_that_asks_too_often_is_told_to_come_later_and_others_are_served()
      throws Exception {
    // When
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), live.getPort(), OTHER, 0)) {
      boolean isTold = false;
      while (!isTold) {
        socket.getOutputStream().write(TEN_REQUESTS);
        isTold = statuses(socket, 10).contains("429");
      }
    }

    // Then
    get("/api/centre").then().statusCode(200);
  }

  /// The status codes of this many answers on one connection. The answers have no body.
  private static List<String> statuses(Socket socket, int answers) throws IOException {
    var statuses = new ArrayList<String>();
    var head = new StringBuilder();
    while (statuses.size() < answers) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException(head.toString());
      }
      head.append((char) next);
      if (head.toString().endsWith("\r\n\r\n")) {
        statuses.add(head.substring(STATUS_AT, STATUS_AT + 3));
        head.setLength(0);
      }
    }
    return statuses;
  }

  @Test
  void the_server_hears_how_the_board_is() throws Exception {
    // When
    var report = server.report();

    // Then
    assertThat(report.kind()).isEqualTo(DeviceKind.BOARD);
    assertThat(report.at()).isBeforeOrEqualTo(Instant.now());
    assertThat(report.version()).isNotEmpty();
  }

  @Test
  void a_page_that_closed_is_told_to_the_server() throws Exception {
    // Given
    server.connection().send(ExampleHall.snapshot(90, Instant.now()));
    page.await("snapshot");
    awaitPageReported(true);

    // When
    page.close();

    // Then
    awaitPageReported(false);
  }

  private void awaitPageReported(boolean works) throws InterruptedException {
    boolean isSo = false;
    while (!isSo) {
      isSo =
          server.report().parts().stream()
              .anyMatch(part -> part.name().equals("page") && part.works() == works);
    }
  }

  @Test
  void more_calls_at_once_than_any_buffer_holds_do_not_stop_the_board() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(1_000, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 1_000);

    // When
    for (int sequence = 1_001; sequence <= 1_000 + BURST; sequence++) {
      link.send(ExampleHall.called(sequence, "D-%05d".formatted(sequence), "1", Instant.now()));
    }
    page.await(message ->
        message.at("/state/sequence").asLong() == 1_000 + BURST
            || message.at("/sequence").asLong() == 1_000 + BURST);
    link.send(ExampleHall.called(1_001 + BURST, "D-042", "3", Instant.now()));

    // Then
    page.await(message -> message.at("/call/number").asText().equals("D-042"));
  }

  @Test
  void a_page_that_opens_later_is_told_the_link_first_and_then_the_state() throws Exception {
    // Given
    server.connection().send(ExampleHall.snapshot(30, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 30);

    // When
    try (var late = new Page(URI.create(live.toString().replaceFirst("^http", "ws")))) {
      // Then
      assertThat(late.await("link").path("live").asBoolean()).isTrue();
      assertThat(late.await("snapshot").at("/state/sequence").asLong()).isEqualTo(30);
    }
  }

  @Test
  void a_page_is_told_when_the_server_is_lost_and_when_it_is_back() throws Exception {
    // Given
    server.connection().send(ExampleHall.snapshot(40, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 40);

    // When
    server.stop();

    // Then
    var lost =
        page.await(message ->
            message.path("type").asText().equals("link") && !message.path("live").asBoolean());
    assertThat(Instant.parse(lost.path("since").asText())).isBeforeOrEqualTo(Instant.now());
    get("/q/health/ready").then().statusCode(200);
    server.restart();
    server.connection().send(ExampleHall.snapshot(41, Instant.now()));
    assertThat(page.await("snapshot").at("/state/sequence").asLong()).isEqualTo(41);
  }

  @Test
  void what_a_page_has_painted_is_told_to_the_server() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(50, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 50);

    // When a page reports a sequence that was never sent, and then one that was
    page.shown(1_000_000);
    page.shown(50);

    // Then
    assertThat(link.shown()).isEqualTo(50);
    get("/q/metrics")
        .then()
        .body(containsString("baari_feed_live 1.0"))
        .body(containsString("baari_call_shown_seconds_count{surface=\"page\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"sequence\":null}",
        "{\"sequence\":1e999999999}",
        "{\"sequence\":9223372036854775808}",
        "{\"sequence\":\"60\"}",
        "{\"sequence\":{}}",
        "\u0000"
      })
  void a_page_that_says_nothing_sensible_is_told_the_next_call(String said) throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(60, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 60);

    // When
    page.say(said);
    link.send(ExampleHall.called(61, "D-061", "3", Instant.now()));

    // Then
    assertThat(page.await("event").at("/call/number").asText()).isEqualTo("D-061");
  }

  @Test
  void the_centres_names_are_passed_on() throws Exception {
    // Given
    server.connection().send(ExampleHall.snapshot(60, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 60);

    // Then
    given()
        .when()
        .get("/api/centre")
        .then()
        .statusCode(200)
        .body("name.en", equalTo("Lahore Service Centre"));
  }

  @Test
  void a_published_configuration_is_asked_for_while_the_link_stands() throws Exception {
    // Given
    var link = server.connection();
    link.send(ExampleHall.snapshot(70, Instant.now()));
    page.await(message -> message.at("/state/sequence").asLong() == 70);
    awaitName("Lahore Service Centre");

    // When
    server.publish(ExampleHall.centre(2, "Renamed Centre"));
    link.send(ExampleHall.snapshot(71, Instant.now(), 2));

    // Then
    try {
      awaitName("Renamed Centre");
    } finally {
      server.publish(ExampleHall.centre());
    }
  }

  private static void awaitName(String name) throws InterruptedException {
    while (!name.equals(get("/api/centre").path("name.en"))) {
      Thread.sleep(20);
    }
  }

  @Test
  void a_page_that_opens_late_does_not_time_the_calls_before_it() throws Exception {
    // Given a call that no page has shown
    var link = server.connection();
    link.send(ExampleHall.snapshot(80, Instant.now()));
    link.send(ExampleHall.called(81, "D-081", "1", Instant.now()));
    page.await(message -> message.path("sequence").asLong() == 81);
    double before = timedOnPages();

    // When
    try (var late = new Page(URI.create(live.toString().replaceFirst("^http", "ws")))) {
      late.await("snapshot");
      late.shown(81);
      assertThat(link.shown()).isEqualTo(81);

      // Then
      assertThat(timedOnPages()).isEqualTo(before);
      link.send(ExampleHall.called(82, "D-082", "1", Instant.now()));
      late.await(message -> message.path("sequence").asLong() == 82);
      late.shown(82);
      assertThat(link.shown()).isEqualTo(82);
      assertThat(timedOnPages()).isEqualTo(before + 1);
    }
  }

  private static double timedOnPages() {
    return get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("baari_call_shown_seconds_count{surface=\"page\"}"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void a_call_is_now_for_as_long_on_the_page_as_on_the_signs() throws Exception {
    // When
    String page = get("/board/calls-now.js").asString();

    // Then
    assertThat(page.replace("_", ""))
        .contains("const LASTSMILLIS = " + CallView.LASTS.toMillis() + ";");
  }

  @Test
  void nobody_keeps_an_answer_of_the_api() {
    for (var path : List.of("/api/centre", "/api/nothing", "/q/health", "/q/metrics")) {
      assertThat(get(path).headers().getValues("Cache-Control"))
          .as(path)
          .containsExactly("no-store");
    }
    get("/").then().header("Cache-Control", equalTo("no-cache"));
  }

  @Test
  void an_accept_that_cannot_be_read_breaks_nothing() {
    assertThat(given().header("Accept", "x").get("/api/centre").statusCode())
        .isEqualTo(get("/api/centre").statusCode());
  }

  @Test
  void two_hosts_are_no_request() throws IOException {
    for (var path : List.of("/", "/api/centre", "/q/health/ready")) {
      try (var socket = new Socket(live.getHost(), live.getPort())) {
        socket
            .getOutputStream()
            .write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n").getBytes(US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
            .isEqualTo("HTTP/1.1 400");
      }
    }
  }

  @Test
  void the_page_is_served_under_a_strict_policy() {
    given()
        .when()
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .body(containsString("<board-page>"));
  }

  @Test
  void the_demo_does_not_exist() {
    for (var path :
        new String[] {
          "/demo", "/demo/index.html", "/demo/demo-page.js", "/demo/led", "/demo/led/1.png"
        }) {
      get(path).then().statusCode(404);
    }
    for (var path : new String[] {"/demo/led/fault", "/demo/button"}) {
      given().contentType("application/json").body("{}").post(path).then().statusCode(404);
    }
  }
}
