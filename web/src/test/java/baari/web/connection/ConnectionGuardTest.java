package baari.web.connection;

import static baari.web.connection.GuardedServer.done;
import static baari.web.connection.GuardedServer.ends;
import static baari.web.connection.GuardedServer.get;
import static baari.web.connection.GuardedServer.hears;
import static baari.web.connection.GuardedServer.send;
import static baari.web.connection.GuardedServer.serves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ConnectionGuardTest {
  private static final int TOTAL = 20;
  private static final int PER_ADDRESS = 8;
  private static final String ATTACKER = "127.0.0.2";
  private static final String CITIZEN = "127.0.0.3";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static GuardedServer patient() {
    return server(LONG, LONG);
  }

  private static GuardedServer server(Duration headTime, Duration bodyTime, String... proxies) {
    return new GuardedServer(
        new ConnectionLimits(
            TOTAL, PER_ADDRESS, headTime, bodyTime, AddressSet.of("proxies", List.of(proxies))));
  }

  private static long open(List<Socket> sockets) throws IOException {
    long open = 0;
    for (Socket socket : sockets) {
      open += serves(socket) ? 1 : 0;
    }
    return open;
  }

  @Test
  void one_address_locks_neither_others_nor_itself_out() throws Exception {
    try (var server = patient()) {
      // Given
      List<Socket> idle = server.connect(ATTACKER, 10 * TOTAL);

      // Then
      assertThat(serves(server.connect(CITIZEN))).isTrue();
      assertThat(serves(server.connect(ATTACKER))).isTrue();
      assertThat(open(idle)).isEqualTo(PER_ADDRESS - 1);
    }
  }

  @Test
  void many_addresses_lock_nobody_out() throws Exception {
    try (var server = patient()) {
      // Given
      for (int address = 10; address < 20; address++) {
        server.connect("127.0.0." + address, PER_ADDRESS);
      }

      // Then
      assertThat(serves(server.connect(CITIZEN))).isTrue();
    }
  }

  @Test
  void the_longest_idle_goes_first() throws Exception {
    try (var server = patient()) {
      // Given
      List<Socket> phones = server.connect(CITIZEN, PER_ADDRESS);
      for (Socket phone : phones.reversed()) {
        assertThat(serves(phone)).isTrue();
      }

      // When
      Socket late = server.connect(CITIZEN);

      // Then
      assertThat(serves(late)).isTrue();
      assertThat(ends(phones.getLast())).isTrue();
      assertThat(open(phones.subList(0, PER_ADDRESS - 1))).isEqualTo(PER_ADDRESS - 1);
    }
  }

  @Test
  void who_waits_for_an_answer_is_not_sent_away() throws Exception {
    try (var server = patient()) {
      // Given
      List<Socket> waiting = server.connect(CITIZEN, PER_ADDRESS);
      for (Socket each : waiting) {
        send(each, get("/never"));
      }
      server.awaitUnanswered(PER_ADDRESS);

      // Then
      assertThat(ends(server.connect(CITIZEN))).isTrue();
      assertThat(serves(server.connect(ATTACKER))).isTrue();
    }
  }

  @Test
  void addresses_that_fill_the_port_with_waiting_connections_make_room_and_nobody_else()
      throws Exception {
    try (var server = patient()) {
      // Given
      List<Socket> boards = server.connect(CITIZEN, 3);
      assertThat(open(boards)).isEqualTo(boards.size());
      for (String busy : List.of("127.0.0.10", "127.0.0.11")) {
        for (Socket each : server.connect(busy, PER_ADDRESS)) {
          send(each, get("/never"));
        }
      }
      server.awaitUnanswered(2 * PER_ADDRESS);

      // When
      List<Socket> phones = server.connect("127.0.0.4", 3);

      // Then
      assertThat(open(phones)).isEqualTo(phones.size());
      assertThat(open(boards)).isEqualTo(boards.size());
    }
  }

  @Test
  void where_those_with_most_wait_for_answers_an_idle_one_of_as_many_makes_room() throws Exception {
    try (var server = patient()) {
      // Given
      for (String busy : List.of("127.0.0.10", "127.0.0.11")) {
        for (Socket each : server.connect(busy, 7)) {
          send(each, get("/never"));
        }
      }
      server.awaitUnanswered(14);
      List<Socket> idle = server.connect(ATTACKER, 6);

      // Then
      assertThat(serves(server.connect(CITIZEN))).isTrue();
      assertThat(open(idle)).isEqualTo(idle.size() - 1);
    }
  }

  @Test
  void a_connection_of_http2_that_begins_ever_new_bodies_is_cut() throws Exception {
    try (var server = server(LONG, SHORT)) {
      // Given
      HttpClient client =
          server
              .vertx()
              .createHttpClient(
                  new HttpClientOptions()
                      .setProtocolVersion(HttpVersion.HTTP_2)
                      .setHttp2ClearTextUpgrade(false));
      Future<HttpClientResponse> first = dripping(client, server.port());

      // When
      for (int i = 0; i < 100 && !first.isComplete(); i++) {
        var _ = dripping(client, server.port());
        Thread.sleep(50);
      }

      // Then
      assertThat(first.failed()).isTrue();
    }
  }

  /// The answer to a body that never ends.
  private static Future<HttpClientResponse> dripping(HttpClient client, int port) {
    return client
        .request(HttpMethod.POST, port, "127.0.0.1", "/")
        .compose(request -> request.setChunked(true).write("x").compose(_ -> request.response()));
  }

  @Test
  void requests_without_end_behind_a_slow_answer_are_cut() throws Exception {
    try (var server = patient()) {
      // Given
      Socket socket = server.connect(ATTACKER);
      send(socket, get("/never"));

      // When
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 200; i++) {
                  send(socket, get("/").repeat(1_000));
                }
              })
          .isInstanceOf(IOException.class);

      // Then
      assertThat(serves(server.connect(CITIZEN))).isTrue();
    }
  }

  @Test
  void a_few_requests_may_be_sent_before_the_answers() throws Exception {
    try (var server = patient()) {
      Socket socket = server.connect(CITIZEN);
      assertThat(serves(socket)).isTrue();
      for (int round = 0; round < 3; round++) {
        send(socket, get("/").repeat(Pipelining.MOST - 1));
        assertThat(serves(socket)).isTrue();
        for (int i = 1; i < Pipelining.MOST; i++) {
          assertThat(hears(socket, "ok")).isTrue();
        }
      }
    }
  }

  @Test
  void who_does_not_read_the_answers_is_cut() throws Exception {
    try (var server = patient()) {
      Socket socket = server.connect(ATTACKER);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  send(socket, get("/large"));
                  Thread.sleep(5);
                }
              })
          .isInstanceOf(IOException.class);
      assertThat(serves(server.connect(CITIZEN))).isTrue();
    }
  }

  @Test
  void a_proxy_may_have_more() throws Exception {
    try (var server = server(LONG, LONG, CITIZEN)) {
      // Given
      List<Socket> forwarded = server.connect(CITIZEN, TOTAL - PER_ADDRESS);
      server.connect(ATTACKER, 2 * TOTAL);

      // Then
      assertThat(forwarded).hasSizeGreaterThan(PER_ADDRESS);
      assertThat(open(forwarded)).isEqualTo(forwarded.size());
    }
  }

  @Test
  void a_proxy_that_has_nearly_all_drives_nobody_out() throws Exception {
    try (var server = server(LONG, LONG, ATTACKER)) {
      // Given
      List<Socket> boards = server.connect(CITIZEN, 2);
      assertThat(open(boards)).isEqualTo(2);
      for (Socket each : server.connect(ATTACKER, TOTAL - 2)) {
        send(each, get("/never"));
      }
      server.awaitUnanswered(TOTAL - 2);

      // When
      Socket counter = server.connect("127.0.0.4");

      // Then
      assertThat(serves(counter)).isTrue();
      assertThat(open(boards)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nX: y"})
  void a_head_that_does_not_come_to_its_end_is_cut(String begun) throws Exception {
    try (var server = server(SHORT, LONG)) {
      // Given
      Socket fresh = server.connect(ATTACKER);
      Socket used = server.connect(ATTACKER);
      assertThat(serves(used)).isTrue();

      // When
      send(fresh, begun);
      send(used, begun);

      // Then
      assertThat(ends(fresh)).isTrue();
      assertThat(ends(used)).isTrue();
    }
  }

  @Test
  void a_connection_that_ends_while_the_guard_looks_at_it_stops_nobody() throws Exception {
    try (var server = patient()) {
      // When
      Socket ending = server.connect(ATTACKER);
      send(ending, get("/slow-end"));

      // Then
      assertThat(ends(ending)).isTrue();
      assertThat(serves(server.connect(CITIZEN))).isTrue();
    }
  }

  @Test
  void a_server_that_tells_of_no_request_has_no_head_cut() throws Exception {
    try (var server =
        GuardedServer.untold(
            new ConnectionLimits(
                TOTAL, PER_ADDRESS, SHORT, SHORT, AddressSet.of("proxies", List.of())))) {
      // Given
      Socket answered = server.connect(CITIZEN);
      assertThat(serves(answered)).isTrue();

      // When
      Thread.sleep(SHORT.multipliedBy(8));

      // Then
      assertThat(serves(answered)).isTrue();
    }
  }

  @Test
  void a_body_that_drips_is_cut() throws Exception {
    try (var server = server(LONG, SHORT)) {
      // Given
      Socket socket = server.connect(ATTACKER);
      send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");

      // Then
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 900; i++) {
                  send(socket, "x");
                  Thread.sleep(20);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void who_is_idle_or_waits_is_not_too_slow() throws Exception {
    try (var server = server(SHORT, SHORT)) {
      // Given
      Socket idle = server.connect(CITIZEN);
      Socket used = server.connect(CITIZEN);
      assertThat(serves(used)).isTrue();
      Socket waiting = server.connect(CITIZEN);
      send(waiting, get("/never"));

      // When
      Thread.sleep(SHORT.multipliedBy(8));

      // Then
      assertThat(serves(idle)).isTrue();
      assertThat(serves(used)).isTrue();
      waiting.setSoTimeout(200);
      assertThat(ends(waiting)).isFalse();
    }
  }

  @Test
  void a_web_socket_is_not_too_slow_and_goes_once_it_has_been_silent_for_longest()
      throws Exception {
    try (var server = server(SHORT, SHORT)) {
      // Given
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      WebSocket talks =
          done(
              server
                  .vertx()
                  .createWebSocketClient()
                  .connect(server.port(), "127.0.0.1", "/socket"));
      talks.textMessageHandler(heard::add);
      Socket silent = server.connect("127.0.0.1");
      Thread.sleep(SHORT.multipliedBy(6));

      // When
      done(talks.writeTextMessage("here"));
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("here");
      server.connect("127.0.0.1", PER_ADDRESS - 1);

      // Then
      assertThat(ends(silent)).isTrue();
      done(talks.writeTextMessage("still"));
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("still");
    }
  }

  @Test
  void limits_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> limits(Map.of("baari.connections.per-address", "5000")))
        .hasMessageContaining("baari.connections.total");
    assertThatThrownBy(() -> limits(Map.of("baari.connections.per-address", "0")))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> limits(Map.of("baari.connections.trusted-proxies", "10.0.0.1,proxy")))
        .hasMessageContaining("proxy is not an IP address");
    AddressSet two =
        limits(Map.of("baari.connections.trusted-proxies", "10.0.0.1, 2001:db8::1")).proxies();
    assertThat(List.of("10.0.0.1", "2001:db8:0:0::1", "2001:db8::2", "10.0.0.2", "a name"))
        .map(two::contains)
        .containsExactly(true, true, false, false, false);
  }

  private static ConnectionLimits limits(Map<String, String> settings) {
    return ConnectionLimits.of(new SmallRyeConfigBuilder().withDefaultValues(settings).build());
  }
}
