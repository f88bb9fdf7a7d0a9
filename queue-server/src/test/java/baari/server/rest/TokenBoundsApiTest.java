package baari.server.rest;

import static baari.server.rest.GuardedProfile.PER_CENTRE_DAY;
import static baari.server.rest.GuardedProfile.PER_DEVICE_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A device and a centre that take more tokens than they may, as their callers see it. The other
/// tests of this program take only a few tokens, and at the other centre.
@QuarkusTest
@TestProfile(GuardedProfile.class)
@Timeout(50)
final class TokenBoundsApiTest {
  private static final String LAHORE = Api.CENTRE;
  private static final String MULTAN = "/api/v1/centres/multan";
  private static final String TOO_FAST =
      "This device takes tokens too fast. Wait a minute and try again.";
  private static final String DAY_FULL =
      "This centre has given as many tokens today as the server keeps. No more can be given today.";

  @Test
  void a_device_that_takes_too_many_in_a_minute_is_told_to_wait_and_others_go_on() {
    // Given
    String first = issued(take(second(), LAHORE, "first"));
    for (int again = 0; again < 3 * PER_DEVICE_MINUTE; again++) {
      assertThat(issued(take(second(), LAHORE, "first"))).isEqualTo(first);
    }
    for (int token = 1; token < PER_DEVICE_MINUTE; token++) {
      issued(take(second(), LAHORE));
    }
    long before = sequence(LAHORE);

    // When
    Response refused = take(second(), LAHORE);

    // Then
    assertTooFast(refused, TOO_FAST);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertTooFast(
        take(second().header("Accept-Language", "ur"), LAHORE),
        "یہ آلہ بہت تیزی سے ٹوکن لے رہا ہے۔ ایک منٹ انتظار کر کے دوبارہ کوشش کریں۔");
    assertThat(sequence(LAHORE)).isEqualTo(before);
    assertThat(issued(take(second(), LAHORE, "first"))).isEqualTo(first);
    issued(take(Api.asDevice(Api.KIOSK_KEY), LAHORE));
    issued(take(Api.as("agent1"), LAHORE));
  }

  @Test
  void a_centre_whose_day_is_full_gives_nobody_a_token_and_serves_those_who_wait() {
    // Given
    String first = issued(take(Api.as("agent1"), MULTAN, "of-the-day"));
    for (int token = 1; token < PER_CENTRE_DAY; token++) {
      assertThat(issued(take(Api.as("agent1"), MULTAN, "of-the-day"))).isEqualTo(first);
      issued(take(Api.as("agent" + (1 + token)), MULTAN));
    }
    long before = sequence(MULTAN);

    // When
    Response refused = take(Api.as("agent30"), MULTAN);

    // Then
    assertDayFull(refused);
    assertDayFull(take(Api.asDevice(Api.KIOSK_KEY), MULTAN));
    assertDayFull(
        send(Api.asDevice(Api.KIOSK_KEY), "{\"series\":\"B\",\"count\":1}", MULTAN + "/leases"));
    assertThat(sequence(MULTAN)).isEqualTo(before);
    assertThat(issued(take(Api.as("agent1"), MULTAN, "of-the-day"))).isEqualTo(first);
    issued(take(Api.as("agent30"), LAHORE));
    String counter = MULTAN + "/counters/1";
    Api.once(Api.as("agent1")).post(counter + "/open").then().statusCode(200);
    Api.once(Api.as("agent1")).post(counter + "/next").then().statusCode(200).body("id", is(first));
    Api.once(Api.as("agent1")).post(counter + "/start").then().statusCode(200);
  }

  private static RequestSpecification second() {
    return Api.asDevice(GuardedProfile.SECOND_KIOSK_KEY);
  }

  private static Response take(RequestSpecification caller, String centre) {
    return take(caller, centre, UUID.randomUUID().toString());
  }

  private static Response take(RequestSpecification caller, String centre, String key) {
    return caller
        .header(Commands.KEY_HEADER, key)
        .contentType(ContentType.JSON)
        .body("{\"service\":\"BRTH\"}")
        .post(centre + "/tokens");
  }

  private static Response send(RequestSpecification caller, String body, String path) {
    return Api.once(caller).contentType(ContentType.JSON).body(body).post(path);
  }

  private static String issued(Response answer) {
    answer.then().statusCode(201);
    return answer.path("id");
  }

  private static long sequence(String centre) {
    return Api.asDevice(Api.BOARD_KEY).get(centre + "/state").jsonPath().getLong("sequence");
  }

  private static void assertTooFast(Response refused, String title) {
    assertProblem(refused, 429, "too-many-tokens-now", title, PER_DEVICE_MINUTE);
  }

  /// Waiting does not help, so the answer does not say how long to wait.
  private static void assertDayFull(Response refused) {
    assertProblem(refused, 409, "too-many-tokens-today", DAY_FULL, PER_CENTRE_DAY);
    refused.then().header("Retry-After", nullValue());
  }

  private static void assertProblem(
      Response refused, int status, String slug, String title, int bound) {
    refused
        .then()
        .statusCode(status)
        .header("Content-Type", containsString("application/problem+json"))
        .body("type", is("/problems/" + slug))
        .body("status", is(status))
        .body("title", is(title))
        .body("detail", is(Integer.toString(bound)));
  }
}
