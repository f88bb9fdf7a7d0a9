package baari.server.desk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import baari.machine.SettableClock;
import baari.server.desk.upkeep.DayAtStart;
import baari.server.rest.Api;
import baari.server.rest.HallProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An empty folder on a machine whose clock begins in 1970.
@QuarkusTest
@TestProfile(LostDateTest.Profile.class)
@Timeout(90)
final class LostDateTest {
  private static final Instant RIGHT = Instant.parse("2026-11-23T05:00:00Z");

  @Inject DayAtStart dayAtStart;

  @Test
  void no_day_is_opened_before_the_date_is_known() {
    // Given
    Api.state().then().body("businessDay", nullValue());

    // When // Then
    open()
        .then()
        .statusCode(409)
        .body("type", is("/problems/clock-not-set"))
        .body("detail", equalTo("1970-01-01T00:00:00Z"));
    Api.issue("BRTH").then().statusCode(409).body("type", is("/problems/day-not-open"));

    // When
    Profile.CLOCK.jump(Duration.between(Instant.EPOCH, RIGHT));
    open().then().statusCode(409).body("type", is("/problems/clock-not-set"));
    Profile.CLOCK.move(BelievedClock.HELD);

    // Then: the day opens by itself, as it would have at the start.
    dayAtStart.look();
    Api.state().then().body("businessDay", is("2026-11-23"));
  }

  private static Response open() {
    return Api.as("supervisor")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(Api.CENTRE + "/day/open");
  }

  public static final class Profile implements QuarkusTestProfile {
    static final SettableClock CLOCK = new SettableClock(Instant.EPOCH);

    @Override
    public Map<String, String> getConfigOverrides() {
      return new HallProfile().getConfigOverrides();
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Lost.class);
    }
  }

  @Alternative
  @Singleton
  static final class Lost {
    @Produces
    @Singleton
    MachineClock clock() {
      return Profile.CLOCK.machine();
    }
  }
}
