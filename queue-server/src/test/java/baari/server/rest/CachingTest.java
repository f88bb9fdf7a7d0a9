package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What anybody between server and reader may keep.
@QuarkusTest
@TestProfile(HallProfile.class)
final class CachingTest {
  private static final Pattern FONT = Pattern.compile("/fonts/[^\"]+");

  private static List<String> caching(Response answer) {
    return answer.headers().getValues("Cache-Control");
  }

  @Test
  void nobody_keeps_an_answer_of_the_api_or_a_refusal() {
    for (Response answer :
        List.of(
            Api.state(),
            Api.issue("NONE"),
            Api.as("auditor").get(Api.CENTRE + "/journal"),
            Api.as("supervisor").get(Api.CENTRE + "/fairness/groups.csv"),
            Api.as("agent1").get("/api/v1/nothing-here"),
            Api.as("agent1").post(Api.CENTRE + "/day/open"),
            RestAssured.get(Api.CENTRE),
            Api.asDevice("forged").get(Api.CENTRE),
            RestAssured.given().header("Origin", "http://evil").post(Api.CENTRE),
            RestAssured.given().contentType("application/json").post("/api/v1/session/end"),
            RestAssured.given().post("/j_security_check"),
            RestAssured.given()
                .formParam("j_username", "agent1")
                .formParam("j_password", "demo")
                .post("/j_security_check"),
            RestAssured.get(Api.CENTRE + "/feed"),
            RestAssured.get("/q/health"),
            RestAssured.get("/q/health/ready"),
            RestAssured.get("/q/metrics"))) {
      assertThat(caching(answer)).as("%s", answer.asString()).containsExactly("no-store");
    }
  }

  @Test
  void pages_are_asked_for_again_and_fonts_are_kept() {
    for (String page : List.of("/", "/t/", "/api/openapi.json", "/baari/baari.css")) {
      assertThat(caching(RestAssured.get(page))).as(page).containsExactly("no-cache");
    }
    String font =
        FONT.matcher(RestAssured.get("/baari/baari.css").asString())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .orElseThrow();
    assertThat(caching(RestAssured.get(font)).getFirst()).contains("immutable");
  }
}
