package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A configuration is published while the hall runs.
@QuarkusTest
@TestProfile(HallProfile.class)
final class ConfigurationApiTest {
  private static final String CONFIGURATION = Api.CENTRE + "/configuration";
  private static final String WHY = "counter 29 opens";
  private static final String ARMS = "      - {code: ARMS, ";
  private static final String PASSPORT =
      "      - {code: PASS, series: X, name: {en: \"Passport\", ur: \"پاسپورٹ\"}}\n";

  private static String lahore() throws IOException {
    try (InputStream file =
        ConfigurationApiTest.class.getResourceAsStream("/centres/lahore.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String withPassports() throws IOException {
    return lahore().replace(ARMS, PASSPORT + ARMS).replace("[RTPT, TOKT]", "[RTPT, TOKT, PASS]");
  }

  private static Response publish(String text) {
    return publish("admin", text);
  }

  private static Response publish(String account, String text) {
    return publish(account, text, WHY);
  }

  private static Response publish(String account, String text, String reason) {
    return Api.once(Api.as(account))
        .queryParam("reason", reason)
        .contentType("application/yaml; charset=UTF-8")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post(CONFIGURATION);
  }

  private static int version() {
    return Api.as("supervisor").get(CONFIGURATION).jsonPath().getInt("version");
  }

  @AfterEach
  void as_it_was() throws IOException {
    publish(lahore()).then().statusCode(200);
  }

  @Test
  void a_new_service_is_offered_and_counted_as_soon_as_it_is_published() throws IOException {
    // Given
    int before = version();
    Api.issue("PASS").then().statusCode(422);

    // When
    publish(withPassports()).then().statusCode(200).body("version", is(before + 1));

    // Then
    Response issued = Api.issue("PASS");
    issued.then().statusCode(201).body("number", is("X-001"));
    Api.as("agent1")
        .get(Api.CENTRE)
        .then()
        .body("departments.services.flatten().code", hasItem("PASS"));
    Api.state().then().body("waiting.find { it.service == 'PASS' }.count", is(1));
    Response refused = publish(lahore());
    refused
        .then()
        .statusCode(409)
        .body("type", is("/problems/citizens-stranded"))
        .body("detail", is("X-001"));
    String id = issued.jsonPath().getString("id");
    Api.once(Api.as("supervisor"))
        .contentType("application/json")
        .body("{\"reason\":\"went home\"}")
        .post(Api.CENTRE + "/tokens/" + id + "/cancel")
        .then()
        .statusCode(200);
  }

  @Test
  void a_text_that_no_ticket_can_show_is_refused_with_place_and_character() throws IOException {
    // Given
    int before = version();
    String unshown = lahore().replaceFirst("ur: \"[^\"]+\"", "ur: \"فیس ₨ 500\"");

    // When
    Response refused = publish(unshown);

    // Then
    refused
        .then()
        .statusCode(422)
        .body("type", is("/problems/configuration-unusable"))
        .body("detail", containsString("name.ur: character U+20A8 RUPEE SIGN at position 5"));
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void what_is_read_can_be_published_again_and_changes_nothing() throws IOException {
    // Given
    Response read = Api.as("admin").get(CONFIGURATION);
    int version = read.jsonPath().getInt("version");
    String document = new ObjectMapper().readTree(read.asString()).get("document").toString();

    // When
    Response again =
        Api.once(Api.as("admin"))
            .queryParam("reason", WHY)
            .contentType("application/json")
            .body(document)
            .post(CONFIGURATION);

    // Then
    again.then().statusCode(200).body("version", is(version));
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void everything_that_is_wrong_is_listed_at_once_and_nothing_changes() throws IOException {
    // Given
    int before = version();
    String broken =
        lahore().replace("maxOvertakes: 20", "maxOvertakes: 0").replace("Asia/Karachi", "Mars");

    // When // Then
    publish(broken)
        .then()
        .statusCode(422)
        .body("type", is("/problems/configuration-unusable"))
        .body("detail", containsString("'maxOvertakes' must be"))
        .body("detail", containsString("'timeZone' is not understood"));
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void what_is_no_configuration_at_all_is_refused() throws IOException {
    publish("").then().statusCode(not(200));
    publish("[]").then().statusCode(422);
    publish("id: [unclosed").then().statusCode(422);
    publish(lahore().replace("id: lahore", "id: multan"))
        .then()
        .statusCode(422)
        .body("detail", containsString("'lahore'"));
    publish("#".repeat(70_000)).then().statusCode(413).body("type", is("/problems/too-large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void without_a_reason_nothing_is_published_and_the_answer_says_where_to_give_one(String none)
      throws IOException {
    // Given
    int before = version();

    // When // Then
    publish("admin", withPassports(), none)
        .then()
        .statusCode(422)
        .body("type", is("/problems/reason-missing"))
        .body("title", is("A reason is needed."))
        .body("detail", is("?reason=…"));
    Api.once(Api.as("admin"))
        .header("Accept-Language", "ur")
        .contentType("application/yaml; charset=UTF-8")
        .body(withPassports().getBytes(StandardCharsets.UTF_8))
        .post(CONFIGURATION)
        .then()
        .statusCode(422)
        .body("type", is("/problems/reason-missing"))
        .body("title", containsString("وجہ"));
    assertThat(version()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%FF%FE", "%ED%A0%80", "%D9"})
  void a_reason_that_is_no_text_is_refused(String bytes) throws IOException {
    Api.once(Api.as("admin"))
        .urlEncodingEnabled(false)
        .contentType("application/yaml; charset=UTF-8")
        .body(withPassports().getBytes(StandardCharsets.UTF_8))
        .post(CONFIGURATION + "?reason=" + bytes)
        .then()
        .statusCode(400)
        .body("type", is("/problems/invalid-request"))
        .body("detail", is("reason"));
  }

  @Test
  void a_reason_is_as_long_as_any_other() throws IOException {
    publish("admin", withPassports(), "x".repeat(201))
        .then()
        .statusCode(400)
        .body("detail", is("reason"));
    publish("admin", withPassports(), "x".repeat(200)).then().statusCode(200);
  }

  @Test
  void a_changed_profile_stands_in_the_report_with_who_published_it_and_why() throws IOException {
    // Given
    String why = "کاؤنٹر 31, \"nine to five\"";

    // When
    publish("admin", withPassports(), why).then().statusCode(200);

    // Then
    String day = Api.state().path("businessDay");
    Api.as("auditor")
        .get(Api.CENTRE + "/fairness?day=" + day)
        .then()
        .body(
            "departures.findAll { it.kind == 'PROFILE_PUBLISHED' && it.reason == '%s' }.actor"
                .formatted(why),
            everyItem(is("admin")))
        .body(
            "departures.findAll { it.kind == 'PROFILE_PUBLISHED' && it.reason == '%s' }.size()"
                .formatted(why),
            greaterThan(0));
    Api.as("auditor")
        .get(Api.CENTRE + "/fairness/departures.csv?day=" + day)
        .then()
        .body(containsString("PROFILE_PUBLISHED,admin,"))
        .body(containsString(",\"کاؤنٹر 31, \"\"nine to five\"\"\"\r\n"));
  }

  @Test
  void what_the_server_reads_from_the_file_says_so_itself() {
    Api.as("auditor")
        .get(Api.CENTRE + "/journal?from=1")
        .then()
        .body(containsString("read from the centre's file at start"));
  }

  @Test
  void only_an_administrator_publishes() throws IOException {
    publish("supervisor", lahore()).then().statusCode(403);
    Api.as("agent1").get(CONFIGURATION).then().statusCode(403);
  }
}
