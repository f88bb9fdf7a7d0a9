package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Appointments over HTTP, from the importer to the kiosk.
@QuarkusTest
@TestProfile(HallProfile.class)
final class AppointmentsTest {
  private static final String APPOINTMENTS = Api.CENTRE + "/appointments";

  @Test
  void a_citizen_with_an_appointment_gets_a_token_that_waits_since_the_slot_once() {
    // Given
    Instant slot = inMinutes(10);
    json("supervisor", item("LHR-7001", "BRTH", slot)).then().statusCode(201).body("booked", is(1));

    // When
    Response first = Api.issue("tap-appointment", "{\"appointment\":\"lhr-7001\"}");
    Response again = Api.issue("tap-appointment", "{\"appointment\":\"lhr-7001\"}");
    Response other = Api.issue("another-tap", "{\"appointment\":\"LHR-7001\"}");

    // Then
    first.then().statusCode(201).body("service", is("BRTH"));
    assertThat(Instant.parse(first.jsonPath().getString("waitingSince"))).isEqualTo(slot);
    assertThat(again.asString()).isEqualTo(first.asString());
    other
        .then()
        .statusCode(409)
        .body("type", is("/problems/appointment-used"))
        .body("detail", is(first.jsonPath().getString("number")));
  }

  @Test
  void who_comes_too_early_is_told_from_when() {
    // Given
    Instant slot = inMinutes(120);
    json("supervisor", item("LHR-7002", "BRTH", slot)).then().statusCode(201);

    // When // Then
    Api.issue(UUID.randomUUID().toString(), "{\"appointment\":\"LHR-7002\"}")
        .then()
        .statusCode(409)
        .body("type", is("/problems/appointment-too-early"))
        .body("detail", is(slot.minus(Duration.ofMinutes(30)).toString()));
  }

  @Test
  void a_table_is_imported_listed_and_cancelled() {
    // Given
    String table =
        "code,service,slot,priorityClass\r\n"
            + ("LHR-7003,BRTH," + inMinutes(60) + ",senior\r\n")
            + ("LHR-7004,DTHC," + inMinutes(61) + "\r\n");
    Api.once(Api.as("supervisor"))
        .contentType("text/csv")
        .body(table)
        .post(APPOINTMENTS)
        .then()
        .statusCode(201)
        .body("booked", is(2));

    // When
    Response listed = Api.as("agent1").get(APPOINTMENTS);

    // Then
    listed.then().statusCode(200).body(not(containsString("7003")));
    List<String> ids =
        listed.jsonPath().getList("findAll { it.priorityClass == 'senior' }.id", String.class);
    assertThat(ids).hasSize(1);
    String cancel = APPOINTMENTS + "/" + ids.getFirst() + "/cancel";
    Api.once(Api.as("supervisor"))
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"rang up\"}")
        .post(cancel)
        .then()
        .statusCode(200)
        .body("cancelled", is(1));
    Api.issue(UUID.randomUUID().toString(), "{\"appointment\":\"LHR-7003\"}")
        .then()
        .statusCode(404)
        .body("type", is("/problems/unknown-appointment"));
  }

  @Test
  void all_that_is_wrong_with_a_list_is_said_at_once_and_nothing_is_booked() {
    json(
            "supervisor",
            "{\"code\":\"x\",\"service\":\"BRTH\",\"slot\":\"soon\"}",
            "{\"code\":\"LHR-7005\",\"slot\":\"2099-01-01T10:00\"}")
        .then()
        .statusCode(422)
        .body("type", is("/problems/appointments-wrong"))
        .body("detail", containsString("[0]: code"))
        .body("detail", containsString("[0]: slot"))
        .body("detail", containsString("[1]: service"));
    json("supervisor", item("LHR-7006", "NONE", inMinutes(5)))
        .then()
        .statusCode(422)
        .body("detail", is("[0]: there is no service 'NONE'"));
    json("agent1", item("LHR-7007", "BRTH", inMinutes(5))).then().statusCode(403);
    Api.once(Api.as("supervisor"))
        .contentType("text/csv")
        .body("code;service;slot\n")
        .post(APPOINTMENTS)
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code,service,slot\r\nC,BRTH,2026-11-23T10:30\r\n",
        "\uFEFFcode;service;slot;priorityClass\r\nC;BRTH;2026-11-23 10:30;\r\n",
        "Slot\tCODE\tService\t\n2026-11-23 10:30:00\tC\tBRTH\t\n\t\t\t\n",
        "sep=;\r\n\"Code\";\"Priority Class\";\"Slot\";\"Service\"\r\n\"C\";\"senior\";\"2026-11-23T10:30\";\"BRTH\"",
        "code,service,slot\rC,\"BRTH\", 2026-11-23T10:30 \r",
        "\r\ncode , service , slot\r\n\r\nC,BRTH,۲۰۲۶–۱۱–۲۳ ۱۰:۳۰\r\n"
      })
  void a_table_is_read_as_spreadsheets_write_it(String table) {
    String code = "T" + Integer.toHexString(table.hashCode()).toUpperCase(Locale.ROOT);
    table(table.replaceAll("\\bC\\b", code)).then().statusCode(201).body("booked", is(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code,service,slot~C-0001,BRTH,soon | line 2, column 3: slot",
        "slot;code;service~2026-11-23 10:30;x;BRTH | line 2, column 2: code",
        "code,service,slot~~C-0001,BRTH,'2026-11-23T10:30 | line 3, column 3: a quote is not closed",
        "code,service,slot~'C-0001'x,BRTH,soon | line 2, column 1: there is text behind",
        "code,service,slot,name~C-0001,BRTH,2026-11-23T10:30,Ali | line 1, column 4: there is no column 'name'",
        "code,service,slot~C-0001,BRTH,2026-11-23T10:30,Ali | line 2, column 4: no column",
        "code,service~C-0001,BRTH | line 1: column 'slot' is missing",
        "code,service,slot,Code~C-0001,BRTH,2026-11-23T10:30,C-2 | line 1, column 4: column 'code' is there twice",
        "'co~de',service,slot~C-0001,BRTH,2026-11-23T10:30 | line 1, column 1: there is no column"
      })
  void what_cannot_be_read_in_a_table_is_refused_with_line_and_column(String table, String place) {
    table(table.replace('~', '\n').replace('\'', '"'))
        .then()
        .statusCode(422)
        .body("detail", containsString(place));
  }

  @Test
  void an_appointment_is_found_in_the_digits_and_dashes_of_any_keyboard() {
    // Given
    json("supervisor", item("LHR-7301", "BRTH", inMinutes(12))).then().statusCode(201);
    // When
    Response kept = Api.issue(UUID.randomUUID().toString(), "{\"appointment\":\"\u200Flhr–۷۳۰۱\"}");
    // Then
    kept.then().statusCode(201).body("service", is("BRTH"));
  }

  private static Response table(String table) {
    return Api.once(Api.as("supervisor"))
        .contentType("text/csv; charset=UTF-8")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post(APPOINTMENTS);
  }

  private static Response json(String account, String... items) {
    return Api.once(Api.as(account))
        .contentType(ContentType.JSON)
        .body("[" + String.join(",", items) + "]")
        .post(APPOINTMENTS);
  }

  private static String item(String code, String service, Instant slot) {
    return "{\"code\":\"%s\",\"service\":\"%s\",\"slot\":\"%s\"}".formatted(code, service, slot);
  }

  private static Instant inMinutes(int minutes) {
    return HallProfile.MORNING
        .instant()
        .plus(minutes, ChronoUnit.MINUTES)
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
