package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import baari.server.desk.upkeep.DayAtStart;
import baari.server.desk.upkeep.Ticker;
import baari.server.rest.Api;
import baari.server.rest.ClockProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Nights in which nobody closes the day, over HTTP, with the demo centre's carry-over of half an
/// hour for three days.
@QuarkusTest
@TestProfile(ClockProfile.class)
@Timeout(60)
final class NightTest {
  @Inject Desk desk;
  @Inject DayAtStart dayAtStart;

  @Test
  void a_night_closes_the_day_with_its_report_and_opens_the_next() {
    // Given
    LocalDate day = day();
    Api.issue("BRTH").then().statusCode(201);

    // When
    nights(1);

    // Then
    assertThat(day()).isEqualTo(day.plusDays(1));
    Api.issue("BRTH").then().statusCode(201).body("number", is("B-001"));
    JsonPath report = Api.as("supervisor").get(Api.CENTRE + "/day/" + day + "/closing").jsonPath();
    assertThat(report.getInt("byState.expired")).isPositive();
    assertThat(report.getString("seal")).hasSize(64);
  }

  @Test
  void a_server_that_is_started_after_midnight_goes_on_with_todays_day() {
    // Given
    LocalDate day = day();
    Api.issue("BRTH").then().statusCode(201);

    // When
    ClockProfile.CLOCK.move(Duration.ofDays(1));
    dayAtStart.start(new StartupEvent());

    // Then
    assertThat(day()).isEqualTo(day.plusDays(1));
    Api.issue("BRTH").then().statusCode(201).body("number", is("B-001"));
  }

  @Test
  void who_waited_in_vain_is_told_what_the_ticket_is_worth_and_gets_it_once() {
    // Given
    Response waited = Api.issue("BRTH");
    String code = waited.jsonPath().getString("trackingCode");
    nights(1);
    track(code)
        .then()
        .body("state", is("expired"))
        .body("carryOver.until", is(day().plusDays(2).toString()))
        .body("carryOver.headStartSeconds", is(1800))
        .body("carryOver.usedBy", nullValue());

    // When
    Response first = Api.issue("tap", showing(code.toLowerCase(Locale.ROOT)));
    Response again = Api.issue("tap", showing(code));
    Response other = Api.issue("another-tap", showing(code));

    // Then
    first.then().statusCode(201).body("service", is("BRTH")).body("carriedOverSeconds", is(1800));
    assertThat(again.asString()).isEqualTo(first.asString());
    String number = first.jsonPath().getString("number");
    other
        .then()
        .statusCode(409)
        .body("type", is("/problems/carry-over-used"))
        .body("detail", is(number));
    track(code).then().body("carryOver.usedBy", is(number));
    track(first.jsonPath().getString("trackingCode")).then().body("carriedOverSeconds", is(1800));
  }

  @Test
  void a_ticket_is_too_old_after_its_days() {
    // Given
    String code = Api.issue("BRTH").jsonPath().getString("trackingCode");
    String until = day().plusDays(3).toString();

    // When
    nights(4);

    // Then
    Api.issue(key(), showing(code))
        .then()
        .statusCode(409)
        .body("type", is("/problems/carry-over-too-old"))
        .body("detail", is(until));
  }

  @Test
  void a_ticket_of_another_centre_is_sent_there_and_what_is_no_ticket_is_unknown() {
    // Given
    String elsewhere =
        Api.issueAt("/api/v1/centres/multan", key(), "{\"service\":\"BRTH\"}")
            .jsonPath()
            .getString("trackingCode");

    // When // Then
    Api.issue(key(), showing(elsewhere))
        .then()
        .statusCode(409)
        .body("type", is("/problems/carry-over-elsewhere"))
        .body("detail", containsString("Multan"));
    for (String code : new String[] {"B-001-0000000000", "7Q4K9ZP2MX", "B-001-"}) {
      Api.issue(key(), showing(code))
          .then()
          .statusCode(404)
          .body("type", is("/problems/unknown-carry-over"));
    }
    Api.issue(key(), "{\"appointment\":\"LHR-7001\",\"carryOver\":\"B-001-0000000000\"}")
        .then()
        .statusCode(400);
  }

  private void nights(int count) {
    for (int night = 0; night < count; night++) {
      LocalDate day = day();
      ClockProfile.CLOCK.move(Duration.ofDays(1));
      // Once to close the day and once to open the next. The program's own ticker may be first.
      passTime();
      passTime();
      Api.issue("INFO").then().statusCode(201);
      assertThat(day()).isEqualTo(day.plusDays(1));
    }
  }

  /// Passes time as the ticker does, and waits until it is done.
  private void passTime() {
    for (String centre : List.of("lahore", "multan")) {
      Ticker.passTime(desk, centre, ClockProfile.CLOCK).ifPresent(CompletableFuture::join);
    }
  }

  private static LocalDate day() {
    return LocalDate.parse(Api.state().jsonPath().getString("businessDay"));
  }

  private static Response track(String code) {
    return RestAssured.get("/api/v1/track/" + code);
  }

  private static String showing(String code) {
    return "{\"carryOver\":\"" + code + "\"}";
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
