package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What caches between the server and the reader may keep.
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

  @Test
  void a_part_of_a_page_comes_packed_to_those_who_take_it_so() throws IOException {
    for (String part :
        List.of("/", "/t/", "/t/track.js", "/baari/baari.css", "/_static/lit/index.js")) {
      byte[] plain = encoded(part, "identity", "");
      byte[] refused = encoded(part, "br, gzip; q=0", "");
      byte[] packed = encoded(part, "gzip, br", "gzip");

      assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
          .as(part)
          .isEqualTo(plain)
          .isEqualTo(refused);
      assertThat(packed.length).as(part).isLessThan(plain.length);
    }
  }

  /// The bytes as they are sent.
  private static byte[] encoded(String path, String accepted, String encoding) {
    Response answer =
        RestAssured.given()
            .config(
                RestAssured.config()
                    .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
            .header("Accept-Encoding", accepted)
            .get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(Objects.requireNonNullElse(answer.header("Content-Encoding"), ""))
        .isEqualTo(encoding);
    assertThat(answer.header("Vary")).isEqualToIgnoringCase("Accept-Encoding");
    return answer.asByteArray();
  }

  @Test
  void a_page_that_is_still_the_same_is_not_sent_again() {
    for (String part : List.of("/t/", "/t/track.js", "/_static/lit/index.js")) {
      String version = RestAssured.get(part).header("ETag");

      Response again = RestAssured.given().header("If-None-Match", version).get(part);
      Response changed = RestAssured.given().header("If-None-Match", "W/\"old\"").get(part);

      assertThat(again.statusCode()).as(part).isEqualTo(304);
      assertThat(again.asByteArray()).as(part).isEmpty();
      assertThat(caching(again)).as(part).containsExactly("no-cache");
      assertThat(changed.statusCode()).as(part).isEqualTo(200);
    }
  }

  @Test
  void no_path_leads_out_of_the_pages() {
    for (String path :
        List.of(
            "/../application.js",
            "/%2e%2e/%2e%2e/application.js",
            "/t/..%2f..%2fMETA-INF/beans.html",
            "/t//track.js/",
            "/.js",
            "/nothing.html")) {
      assertThat(RestAssured.given().urlEncodingEnabled(false).get(path).statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }
}
