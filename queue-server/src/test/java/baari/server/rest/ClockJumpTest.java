package baari.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import baari.machine.BelievedClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine's clock that jumps, as the hall and its staff see it.
@QuarkusTest
@TestProfile(ClockProfile.class)
@Timeout(60)
final class ClockJumpTest {
  private static final String CLOCK = "checks.find { it.name == 'clock' }";

  private Duration ahead = Duration.ZERO;

  @AfterEach
  void isPutRight() {
    jump(ahead.negated());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT48H", "-PT48H", "P365D", "PT61S"})
  void tokens_are_taken_at_the_believed_time(Duration jump) {
    // Given
    Instant before = issuedAt();

    // When
    jump(jump);
    Instant during = issuedAt();
    ClockProfile.CLOCK.move(Duration.ofSeconds(2));
    Instant later = issuedAt();
    jump(jump.negated());
    Instant after = issuedAt();

    // Then
    assertThat(List.of(during, later, after))
        .containsExactly(before, before.plusSeconds(2), before.plusSeconds(2));
  }

  @Test
  void staff_is_told_of_the_doubt_as_long_as_it_lasts() {
    // Given
    devices().then().body("device", empty());

    // When
    jump(Duration.ofHours(-3));

    // Then
    devices()
        .then()
        .body("device", contains("server"))
        .body("kind", contains("server"))
        .body("alarm", contains(true))
        .body("reasons", contains(contains("clock")))
        .body("clockDriftMillis", contains(-3 * 3_600_000));
    health()
        .then()
        .statusCode(200)
        .body("status", is("UP"))
        .body(CLOCK + ".data.doubted", is(true));
    assertThat(RestAssured.get("/q/metrics").asString()).contains("baari_clock_doubted 1.0");

    ClockProfile.CLOCK.move(BelievedClock.HELD);
    devices().then().body("device", empty());
    health().then().body(CLOCK + ".data.doubted", is(false));
  }

  private void jump(Duration by) {
    ClockProfile.CLOCK.jump(by);
    ahead = ahead.plus(by);
  }

  private static Instant issuedAt() {
    Response issued = Api.issue("BRTH");
    issued.then().statusCode(201);
    return Instant.parse(issued.jsonPath().getString("issuedAt"));
  }

  private static Response devices() {
    return Api.as("supervisor").get(Api.CENTRE + "/devices");
  }

  private static Response health() {
    return RestAssured.get("/q/health/ready");
  }
}
