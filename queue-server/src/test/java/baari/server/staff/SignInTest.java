package baari.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import baari.server.rest.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Somebody guesses passwords and keys, many at once, while others work and sign in.
@QuarkusTest
@TestProfile(SignInProfile.class)
@Timeout(120)
final class SignInTest {
  private static final String SESSION = "/api/v1/session";

  private static Response basic(String name, String password) {
    return RestAssured.given().auth().preemptive().basic(name, password).get(SESSION);
  }

  private static Response form(String name, String password) {
    return RestAssured.given()
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  @Test
  void guesses_are_told_to_wait_while_the_hall_goes_on_and_known_people_sign_in() throws Exception {
    // Given
    basic(SignInProfile.NAME, SignInProfile.PASSWORD).then().statusCode(200);

    // When
    List<Response> guesses = new ArrayList<>();
    try (var callers = Executors.newFixedThreadPool(64)) {
      List<Callable<Response>> tries = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String guess = "guess" + i;
        tries.add(i % 2 == 0 ? () -> basic("chand", guess) : () -> form("chand", guess));
      }
      for (int i = 0; i < 20; i++) {
        tries.add(() -> Api.issue("INFO"));
      }
      for (Future<Response> each : callers.invokeAll(tries)) {
        guesses.add(each.get());
      }
    }

    // Then
    List<Response> issued = guesses.subList(64, 84);
    assertThat(issued).extracting(Response::statusCode).containsOnly(201);
    assertThat(guesses.subList(0, 64))
        .extracting(Response::statusCode)
        .containsOnly(401, 429)
        .contains(401, 429);
    form(SignInProfile.NAME, SignInProfile.PASSWORD).then().statusCode(200);
    basic(SignInProfile.NAME, SignInProfile.PASSWORD).then().statusCode(200);
    RestAssured.given()
        .header("Accept-Language", "ur")
        .auth()
        .preemptive()
        .basic("chand", "guess")
        .get(SESSION)
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-9][0-9]?"))
        .header("Content-Type", is("application/problem+json"))
        .body("type", is("/problems/sign-in-paused"))
        .body("title", containsString("سائن اِن"));
  }

  @Test
  void wrong_device_keys_are_told_to_wait_and_right_ones_are_not() {
    // Given
    List<Integer> statuses = new ArrayList<>();

    // When
    for (int i = 0; i < 34; i++) {
      statuses.add(
          RestAssured.given()
              .header("Authorization", "Bearer wrong-key-of-a-device-" + i)
              .get(Api.CENTRE + "/state")
              .statusCode());
    }

    // Then
    assertThat(statuses.subList(0, 33)).containsOnly(401);
    assertThat(statuses.getLast()).isEqualTo(429);
    Api.state().then().statusCode(200);
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .body(containsString("baari_sign_ins_total{kind=\"key\",result=\"wrong\"} 33.0"));
  }
}
