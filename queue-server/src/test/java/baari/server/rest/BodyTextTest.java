package baari.server.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies are text in the character set that they state, and JSON is read strictly.
@QuarkusTest
@TestProfile(HallProfile.class)
final class BodyTextTest {
  private static final Charset WINDOWS = Charset.forName("windows-1256");
  private static final String SUSPEND = Api.CENTRE + "/services/POST/suspend";
  private static final String RESUME = Api.CENTRE + "/services/POST/resume";
  private static final String REASON = "{\"reason\":\"پرنٹر خراب\"}";

  private static Response post(String path, String caller, String contentType, byte[] body) {
    return Api.once(Api.as(caller))
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("Accept-Language", "ur")
        .contentType(contentType)
        .body(body)
        .post(path);
  }

  private static Response issue(String body) {
    return Api.issue(UUID.randomUUID().toString(), body);
  }

  @ParameterizedTest
  @CsvSource({"text/yaml,/configuration", "application/json,/services/POST/suspend"})
  void bytes_that_are_not_utf8_are_refused_with_their_place(String type, String path) {
    post(
            Api.CENTRE + path,
            path.equals("/configuration") ? "admin" : "supervisor",
            type,
            REASON.getBytes(WINDOWS))
        .then()
        .statusCode(400)
        .body("type", is("/problems/wrong-bytes"))
        .body("title", containsString("کریکٹر سیٹ"))
        .body("detail", is("UTF-8, byte 12"));
  }

  @Test
  void half_a_character_at_the_end_is_refused() {
    byte[] whole = "{\"reason\":\"ب".getBytes(StandardCharsets.UTF_8);
    post(SUSPEND, "supervisor", "application/json", Arrays.copyOf(whole, 12))
        .then()
        .statusCode(400)
        .body("type", is("/problems/wrong-bytes"))
        .body("detail", is("UTF-8, byte 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "UTF-16", "UTF-8"})
  void a_stated_character_set_is_honoured(String charset) {
    post(
            SUSPEND,
            "supervisor",
            "application/json; charset=" + charset,
            REASON.getBytes(Charset.forName(charset)))
        .then()
        .statusCode(200)
        .body("suspended", is("پرنٹر خراب"));
    Api.once(Api.as("supervisor")).post(RESUME).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "\"\"", "a b"})
  void a_character_set_that_nobody_knows_is_refused(String charset) {
    post(
            SUSPEND,
            "supervisor",
            "application/json; charset=" + charset,
            REASON.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(415);
  }

  @Test
  void one_byte_order_mark_is_passed_over() {
    issue("\uFEFF{\"service\":\"POST\"}").then().statusCode(201);
    issue("\uFEFF\uFEFF{\"service\":\"POST\"}").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"service\":\"POST\"} x",
        "{\"service\":\"POST\"}{\"service\":\"POST\"}",
        "{\"service\":\"POST\",\"service\":\"CNIC\"}",
        "{\"service\":\"POST\",\"service\":\"POST\"}",
        "{\"service\":\"POST\",\"person\":3001234567}",
        "{\"service\":true}",
        "{\"service\":1.5}",
      })
  void json_is_taken_at_its_word(String body) {
    issue(body).then().statusCode(400).body("type", is("/problems/invalid-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9", "1.0", "\"1\"", "true", "1e999999999", "[1]"})
  void a_number_that_is_not_whole_is_not_read_as_one(String count) {
    Api.once(Api.asDevice(Api.KIOSK_KEY))
        .contentType("application/json")
        .body("{\"series\":\"A\",\"count\":" + count + "}")
        .post(Api.CENTRE + "/leases")
        .then()
        .statusCode(400)
        .body("type", is("/problems/invalid-request"));
  }

  @Test
  void a_member_that_nobody_knows_is_passed_over() {
    issue("{\"service\":\"POST\",\"tomorrow\":{\"more\":[1.5]}}").then().statusCode(201);
  }

  /// Each of these once caused an error of the server.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "supervisor|/appointments|application/json|[null]|422",
        "supervisor|/appointments|application/json|[]|400",
        "supervisor|/appointments|application/json|null|400",
        "supervisor|/appointments|application/json|[[null]]|400",
        "supervisor|/services/POST/suspend|text/plain|queue|415",
        "supervisor|/services/POST/suspend|application/json|null|422",
        "agent1|/counters/1/park|application/json|{\"reason\":\"bank\",\"until\":1e999999999}|400",
        "agent1|/counters/1/park|application/json|{\"reason\":\"bank\",\"until\":\"+999999999-12-31T23:59:59Z\"}|400",
      })
  void what_no_command_can_be_read_from_is_refused(
      String caller, String path, String type, String body, int status) {
    post(Api.CENTRE + path, caller, type, body.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(status);
  }
}
