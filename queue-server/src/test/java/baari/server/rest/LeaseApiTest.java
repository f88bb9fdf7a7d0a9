package baari.server.rest;

import static baari.server.rest.Api.CENTRE;
import static baari.server.rest.Api.KIOSK_KEY;
import static baari.server.rest.Api.as;
import static baari.server.rest.Api.asDevice;
import static baari.server.rest.Api.once;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(HallProfile.class)
@Timeout(60)
class LeaseApiTest {
  private static final String ISSUE = "{\"service\":\"DRVL\",\"language\":\"en\"}";
  private static final String SECRET = "7Q4K9ZP2MX";

  @Test
  void a_kiosk_gets_numbers_and_sees_what_it_holds() {
    // When
    JsonPath lease = lease("A", 20).jsonPath();

    // Then
    int first = lease.getInt("first");
    assertThat(lease.getInt("last")).isEqualTo(first + 19);
    assertThat(lease.getString("id"))
        .isEqualTo(
            "%s-A-%03d-%d"
                .formatted(lease.getString("businessDay").replace("-", ""), first, first + 19));
    JsonPath held = asDevice(KIOSK_KEY).get(CENTRE + "/leases").jsonPath();
    assertThat(held.getString("businessDay")).isEqualTo(lease.getString("businessDay"));
    assertThat(held.getList("leases.id", String.class)).contains(lease.getString("id"));
  }

  @Test
  void the_same_key_gives_the_same_lease() {
    // Given
    String key = UUID.randomUUID().toString();

    // Then
    assertThat(lease(key, "T", 5).jsonPath().getString("id"))
        .isEqualTo(lease(key, "T", 5).jsonPath().getString("id"));
  }

  @Test
  void what_is_handed_in_waits_since_it_was_taken_and_can_be_followed_and_again_changes_nothing() {
    // Given
    JsonPath lease = lease("C", 5).jsonPath();
    var taken = Instant.parse(lease.getString("grantedAt")).plusMillis(7);
    String number = "C-%03d".formatted(lease.getInt("first"));
    Map<String, Object> token = token(number, "CHAR", taken);

    // When
    Response first = handIn(lease.getString("id"), List.of(token));
    long sequence = Api.sequence();
    Response again = handIn(lease.getString("id"), List.of(token));

    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.jsonPath().getList("tokens", String.class))
        .containsExactly(lease.getString("businessDay").replace("-", "") + "-" + number);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(Api.sequence()).isEqualTo(sequence);
    JsonPath followed = as("supervisor").get("/api/v1/track/" + number + "-" + SECRET).jsonPath();
    assertThat(followed.getString("state")).isEqualTo("waiting");
    assertThat(Instant.parse(followed.getString("waitingSince"))).isEqualTo(taken);
    assertThat(followed.getString("ticket")).isEqualTo("printed");
  }

  @Test
  void a_number_handed_in_as_another_token_is_refused_by_name_in_both_languages() {
    // Given
    JsonPath lease = lease("I", 5).jsonPath();
    String number = "I-%03d".formatted(lease.getInt("first"));
    Instant taken = HallProfile.MORNING.instant().truncatedTo(ChronoUnit.MILLIS);
    handIn(lease.getString("id"), List.of(token(number, "INFO", taken)));
    List<Map<String, Object>> other = List.of(token(number, "INFO", taken.plusSeconds(1)));

    // When
    Response english = handIn(lease.getString("id"), other);
    Response urdu = handIn(once(kiosk().header("Accept-Language", "ur")), lease, other);

    // Then
    assertProblem(english, 409, "number-handed-in-otherwise", number);
    assertThat(english.jsonPath().getString("title"))
        .isEqualTo("This number was handed in before as another token.");
    assertThat(urdu.jsonPath().getString("title"))
        .isEqualTo("یہ نمبر پہلے کسی اور ٹوکن کے طور پر جمع ہو چکا ہے۔");
  }

  @Test
  void bad_input_is_refused_and_named() {
    // Given
    JsonPath lease = lease("R", 5).jsonPath();
    String id = lease.getString("id");
    String number = "R-%03d".formatted(lease.getInt("first"));
    Map<String, Object> good = token(number, "PROP", HallProfile.MORNING.instant());
    Map<String, Object> timeless = new HashMap<>(good);
    timeless.remove("takenAt");

    // Then
    assertProblem(lease("X", 5), 422, "unknown-series", "X");
    assertProblem(lease("R", 201), 409, "lease-limit", "200");
    assertProblem(lease("R", 0), 400, "invalid-request", "count");
    assertProblem(lease("r2", 5), 400, "invalid-request", "series");
    assertProblem(
        handIn("20261123-X-001-5", List.of(good)), 404, "unknown-lease", "20261123-X-001-5");
    assertProblem(handIn(id, List.of()), 400, "invalid-request", "tokens");
    assertProblem(
        handIn(id, List.of(good, changed(good, "number", "seven"))),
        400,
        "invalid-request",
        "tokens[1].number");
    assertProblem(
        handIn(id, List.of(changed(good, "trackingSecret", "guess me"))),
        400,
        "invalid-request",
        "tokens[0].trackingSecret");
    assertProblem(handIn(id, List.of(timeless)), 400, "invalid-request", "tokens[0].takenAt");
    assertProblem(
        handIn(id, List.of(changed(good, "number", "R-999999"))),
        422,
        "number-not-leased",
        "R-999999");
  }

  @Test
  void a_token_waits_whatever_the_clock_of_its_kiosk_said() {
    for (String said :
        List.of("+1000000-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z")) {
      // Given
      JsonPath lease = lease("C", 1).jsonPath();
      String number = "C-%03d".formatted(lease.getInt("first"));
      List<Map<String, Object>> tokens =
          List.of(changed(token(number, "CHAR", Instant.EPOCH), "takenAt", said));

      // When
      Response first = handIn(lease.getString("id"), tokens);
      Response again = handIn(lease.getString("id"), tokens);

      // Then
      assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
      assertThat(again.asString()).isEqualTo(first.asString());
      JsonPath followed = as("supervisor").get("/api/v1/track/" + number + "-" + SECRET).jsonPath();
      assertThat(followed.getString("state")).isEqualTo("waiting");
      assertThat(Instant.parse(followed.getString("waitingSince")))
          .isBeforeOrEqualTo(HallProfile.MORNING.instant().plus(Duration.ofDays(1)));
    }
  }

  @Test
  void only_a_kiosk_gets_leases() {
    // Then
    assertThat(
            once(as("supervisor"))
                .contentType(ContentType.JSON)
                .body("{\"series\":\"D\",\"count\":5}")
                .post(CENTRE + "/leases")
                .statusCode())
        .isEqualTo(403);
    assertThat(asDevice(Api.BOARD_KEY).get(CENTRE + "/leases").statusCode()).isEqualTo(403);
  }

  @Test
  void a_tap_without_a_ticket_is_withdrawn_by_its_key_and_one_with_a_ticket_is_not() {
    // Given
    String lost = tap("tap-lost", ISSUE);
    String held = tap("tap-held", ISSUE);
    once(kiosk())
        .contentType(ContentType.JSON)
        .body("{\"state\":\"printed\",\"detail\":\"\"}")
        .post(CENTRE + "/tokens/" + held + "/ticket");

    // When
    Response withdrawn = withdraw("tap-lost");
    Response again = withdraw("tap-lost");
    Response refused = withdraw("tap-held");

    // Then
    assertThat(withdrawn.jsonPath().getString("id")).isEqualTo(lost);
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("cancelled");
    assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/token-in-other-state");
    assertProblem(refused, 409, "ticket-known", held);
  }

  @Test
  void who_a_tap_was_for_need_not_be_known_to_withdraw_it() {
    // Given
    String lost =
        tap(
            "tap-of-a-person",
            "{\"service\":\"DRVL\",\"person\":\"03001234567\",\"language\":\"ur\"}");

    // When
    Response withdrawn = withdraw("tap-of-a-person");

    // Then
    assertThat(withdrawn.jsonPath().getString("id")).isEqualTo(lost);
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("cancelled");
  }

  @Test
  void a_tap_that_comes_after_it_was_withdrawn_issues_nothing() {
    // When
    Response nothing = withdraw("tap-late");
    Response late = issue("tap-late", ISSUE);

    // Then
    assertThat(nothing.statusCode()).isEqualTo(204);
    assertProblem(late, 422, "idempotency-key-reused", "");
    assertThat(withdraw("tap-late").statusCode()).isEqualTo(204);
  }

  @Test
  void a_withdrawal_names_a_tap_of_a_kiosk() {
    // Then
    assertProblem(withdraw(""), 400, "invalid-request", "key");
    assertProblem(withdraw("x".repeat(65)), 400, "invalid-request", "key");
    assertThat(
            once(as("supervisor"))
                .contentType(ContentType.JSON)
                .body(Map.of("key", "tap-of-another"))
                .post(CENTRE + "/tokens/withdraw")
                .statusCode())
        .isEqualTo(403);
  }

  private static String tap(String key, String body) {
    return issue(key, body).jsonPath().getString("id");
  }

  private static Response issue(String key, String body) {
    return kiosk()
        .header(Commands.KEY_HEADER, key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(CENTRE + "/tokens");
  }

  private static Response withdraw(String key) {
    return once(kiosk())
        .contentType(ContentType.JSON)
        .body(Map.of("key", key))
        .post(CENTRE + "/tokens/withdraw");
  }

  private static RequestSpecification kiosk() {
    return asDevice(KIOSK_KEY);
  }

  private static Response lease(String series, int count) {
    return lease(UUID.randomUUID().toString(), series, count);
  }

  private static Response lease(String key, String series, int count) {
    return kiosk()
        .header(Commands.KEY_HEADER, key)
        .contentType(ContentType.JSON)
        .body(Map.of("series", series, "count", count))
        .post(CENTRE + "/leases");
  }

  private static Response handIn(String lease, List<Map<String, Object>> tokens) {
    return once(kiosk())
        .contentType(ContentType.JSON)
        .body(Map.of("tokens", tokens))
        .post(CENTRE + "/leases/" + lease + "/tokens");
  }

  private static Response handIn(
      RequestSpecification as, JsonPath lease, List<Map<String, Object>> tokens) {
    return as.contentType(ContentType.JSON)
        .body(Map.of("tokens", tokens))
        .post(CENTRE + "/leases/" + lease.getString("id") + "/tokens");
  }

  private static Map<String, Object> token(String number, String service, Instant taken) {
    return Map.of(
        "number",
        number,
        "service",
        service,
        "priorityClass",
        "ordinary",
        "language",
        "ur",
        "trackingSecret",
        SECRET,
        "takenAt",
        taken.toString(),
        "ticket",
        "printed");
  }

  private static Map<String, Object> changed(
      Map<String, Object> token, String member, String value) {
    Map<String, Object> changed = new HashMap<>(token);
    changed.put(member, value);
    return changed;
  }

  private static void assertProblem(Response answer, int status, String slug, String detail) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + slug);
    assertThat(answer.jsonPath().getString("detail")).isEqualTo(detail);
  }
}
