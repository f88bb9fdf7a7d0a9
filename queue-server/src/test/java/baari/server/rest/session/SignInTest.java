package baari.server.rest.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import baari.server.rest.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody guesses many passwords and keys at once, while others work and sign in.
@QuarkusTest
@TestProfile(SignInProfile.class)
@Timeout(120)
final class SignInTest {
  private static final String SESSION = "/api/v1/session";
  private static final String FORM = "/j_security_check";

  private static Response basic(String name, String password) {
    return RestAssured.given()
        .header("Accept-Language", "ur")
        .auth()
        .preemptive()
        .basic(name, password)
        .get(SESSION);
  }

  private static Response form(String name, String password) {
    return RestAssured.given()
        .header("Accept-Language", "ur")
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post(FORM);
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
    guesses.stream()
        .limit(64)
        .filter(each -> each.statusCode() == 429)
        .findFirst()
        .orElseThrow()
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-9][0-9]?"))
        .header("Content-Type", is("application/problem+json"))
        .body("type", is("/problems/sign-in-paused"))
        .body("title", containsString("سائن اِن"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "j_username=agent1",
        "j_password=demo",
        "j_username=%zz&j_password=%",
        "=&=&&",
        "{}",
        "j_username[]=agent1&j_password[]=demo",
        "\u0000",
        "--x\r\n\r\nagent1\r\n--x--"
      })
  void a_form_of_any_shape_is_a_wrong_sign_in_and_no_fault(String form) throws Exception {
    for (String type : new String[] {"", "text/plain", "application/json", "multipart/form-data"}) {
      assertThat(posted(form, type)).as("%s as '%s'", form, type).isEqualTo(401);
    }
    assertThat(posted("j_username=" + "x".repeat(100_000), "")).isEqualTo(413);
  }

  /// With the JDK's client, which adds no `Content-Type` of its own.
  private static int posted(String form, String type) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + FORM))
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void a_form_needs_no_content_type() throws Exception {
    assertThat(posted("j_username=agent7&j_password=demo", "")).isEqualTo(200);
  }

  @Test
  void wrong_device_keys_are_told_to_wait_and_right_ones_are_not() {
    // Given
    List<Integer> statuses = new ArrayList<>();

    // When
    for (int i = 0; !statuses.contains(429) && i < 40; i++) {
      statuses.add(
          RestAssured.given()
              .header("Authorization", "Bearer wrong-key-of-a-device-" + i)
              .get(Api.CENTRE + "/state")
              .statusCode());
    }

    // Then
    assertThat(statuses).hasSizeGreaterThan(33);
    assertThat(statuses.subList(0, statuses.size() - 1)).containsOnly(401);
    assertThat(statuses.getLast()).isEqualTo(429);
    Api.state().then().statusCode(200);
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .body(
            containsString(
                "baari_sign_ins_total{kind=\"key\",result=\"wrong\"} "
                    + (statuses.size() - 1)
                    + ".0"));
  }
}
