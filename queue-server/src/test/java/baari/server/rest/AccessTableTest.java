package baari.server.rest;

import static baari.server.rest.ScopedProfile.FOREIGN_CENTRE;
import static baari.server.rest.ScopedProfile.FOREIGN_COUNTER;
import static baari.server.rest.ScopedProfile.OWN_CENTRE;
import static baari.server.rest.ScopedProfile.OWN_COUNTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import baari.server.rest.ScopedProfile.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The table in `docs/api/access.md` is what the server does, and has a line for every operation.
@QuarkusTest
@TestProfile(ScopedProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTableTest {
  private static final Path TABLE = Path.of("..", "docs", "api", "access.md");
  private static final String API = "/api/v1";
  private static final String UNKNOWN_CENTRE = "nowhere";
  private static final String FEED = "GET /centres/{centre}/feed";
  private static final int SWITCHED = 101;

  private final List<Line> table = read();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterAll
  void close() {
    client.close();
  }

  /// @param allowed the roles; with "everybody" also strangers
  private record Line(String operation, Set<String> allowed) {
    String method() {
      return operation.substring(0, operation.indexOf(' '));
    }

    String path(String centre, String counter) {
      return API
          + operation
              .substring(operation.indexOf(' ') + 1)
              .replace("{centre}", centre)
              .replace("{counter}", counter)
              .replace("{date}", "2026-11-22")
              .replaceAll("[{]\\w+[}]", "20261123-X-999");
    }

    boolean isAt(String place) {
      return operation.contains("{" + place + "}");
    }
  }

  private static List<Line> read() {
    try (Stream<String> lines = Files.lines(TABLE)) {
      List<String[]> rows =
          lines.filter(line -> line.startsWith("| ")).map(line -> line.split("\\|", -1)).toList();
      String[] head = rows.getFirst();
      return rows.stream().skip(1).map(row -> line(head, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String[] head, String[] row) {
    Set<String> allowed = new HashSet<>();
    for (int column = 2; column < head.length - 1; column++) {
      if (row[column].strip().equals("yes")) {
        allowed.add(head[column].strip());
      }
    }
    return new Line(row[1].strip().replace("`", ""), allowed);
  }

  @Test
  void every_operation_has_one_line() {
    // Given
    JsonPath described = RestAssured.given().get("/q/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = described.getMap("paths");
    Set<String> operations = new TreeSet<>(Set.of(FEED));
    paths.forEach((path, methods) ->
        methods.keySet().stream()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .map(method -> method + " " + path.substring(API.length()))
            .forEach(operations::add));

    // When // Then
    assertThat(table).extracting(Line::operation).containsExactlyInAnyOrderElementsOf(operations);
  }

  @Test
  void each_role_may_do_at_its_own_place_what_the_table_says() {
    List<String> wrong = new ArrayList<>();
    for (Line line : table) {
      for (Caller caller : Caller.values()) {
        check(wrong, line, caller, OWN_CENTRE, OWN_COUNTER, line.allowed.contains(caller.role()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobody_may_do_anything_at_a_centre_that_is_not_theirs() {
    List<String> wrong = new ArrayList<>();
    for (Line line : table.stream().filter(each -> each.isAt("centre")).toList()) {
      for (Caller caller : Caller.values()) {
        check(wrong, line, caller, FOREIGN_CENTRE, OWN_COUNTER, false);
        check(wrong, line, caller, UNKNOWN_CENTRE, OWN_COUNTER, false);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void who_belongs_to_a_counter_may_do_nothing_at_another() {
    List<String> wrong = new ArrayList<>();
    for (Line line : table.stream().filter(each -> each.isAt("counter")).toList()) {
      for (Caller caller : Caller.values()) {
        boolean allowed = line.allowed.contains(caller.role()) && !caller.hasCounters();
        check(wrong, line, caller, OWN_CENTRE, FOREIGN_COUNTER, allowed);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_lists_of_another_counter_are_refused_too() {
    for (String list : List.of("waiting", "parked")) {
      for (String counter : List.of(OWN_COUNTER, FOREIGN_COUNTER)) {
        as(Caller.AGENT)
            .get(API + "/centres/lahore/" + list + "?counter=" + counter)
            .then()
            .statusCode(counter.equals(OWN_COUNTER) ? 200 : 403);
      }
    }
  }

  @Test
  void a_stranger_may_do_what_everybody_may() {
    List<String> wrong = new ArrayList<>();
    for (Line line : table) {
      int expected = line.allowed.contains("everybody") ? 404 : 401;
      int status = status(line, null, line.path(OWN_CENTRE, OWN_COUNTER));
      if (status != expected) {
        wrong.add("a stranger: " + line.operation + " gives " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_refusal_says_what_is_foreign_in_the_readers_language() {
    as(Caller.AGENT)
        .header("Accept-Language", "ur")
        .get(API + "/centres/multan/state")
        .then()
        .statusCode(403)
        .body("type", is("/problems/foreign-centre"))
        .body("detail", is("multan"))
        .body("title", containsString("مرکز"));
    Response counter = Api.once(as(Caller.BOARD)).post(API + "/centres/lahore/counters/2/next");
    assertThat(counter.jsonPath().getString("type")).isEqualTo("/problems/foreign-counter");
  }

  @Test
  void the_session_names_only_the_own_centres_and_counters() {
    JsonPath session = as(Caller.AGENT).get(API + "/session").jsonPath();
    assertThat(session.getList("centres")).isEqualTo(List.of(OWN_CENTRE));
    assertThat(session.getString("centre")).isEqualTo(OWN_CENTRE);
    assertThat(session.getList("counters")).isEqualTo(List.of(OWN_COUNTER));
  }

  private void check(
      List<String> wrong,
      Line line,
      Caller caller,
      String centre,
      String counter,
      boolean allowed) {
    int status = status(line, caller, line.path(centre, counter));
    if (allowed ? status == 401 || status == 403 || status >= 500 : status != 403) {
      wrong.add(
          "%s at %s, %s: %s gives %d".formatted(caller, centre, counter, line.operation, status));
    }
  }

  /// The JDK's client, because these are a thousand requests.
  private int status(Line line, @Nullable Caller caller, String path) {
    return line.operation.equals(FEED) ? feed(caller, path) : answer(line, caller, path);
  }

  private int answer(Line line, @Nullable Caller caller, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("http", path));
    if (caller != null) {
      request.header("Authorization", authorization(caller));
    }
    if (line.method().equals("POST")) {
      request
          .header(Commands.KEY_HEADER, UUID.randomUUID().toString())
          .header("Content-Type", "application/json");
    }
    var body =
        line.method().equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    return client
        .sendAsync(request.method(line.method(), body).build(), BodyHandlers.discarding())
        .join()
        .statusCode();
  }

  private int feed(@Nullable Caller caller, String path) {
    WebSocket.Builder handshake = client.newWebSocketBuilder();
    if (caller != null) {
      handshake.header("Authorization", authorization(caller));
    }
    try {
      handshake.buildAsync(uri("ws", path), new WebSocket.Listener() {}).join().abort();
      return SWITCHED;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  private static URI uri(String scheme, String path) {
    return URI.create(scheme + "://localhost:" + RestAssured.port + path);
  }

  private static RequestSpecification as(Caller caller) {
    return RestAssured.given().header("Authorization", authorization(caller));
  }

  private static String authorization(Caller caller) {
    String login = caller.role() + ":demo";
    return caller.isDevice()
        ? "Bearer " + caller.key()
        : "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII));
  }
}
