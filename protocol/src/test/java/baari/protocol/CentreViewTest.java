package baari.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CentreViewTest {
  private static final LocalizedText NAME = new LocalizedText("Centre", "مرکز");

  @Test
  void the_hours_are_those_of_the_centre_wherever_the_machine_is_set_to() {
    CentreView centre = centre("Asia/Karachi", new CentreView.Issuing("09:00", "17:00"));
    assertThat(centre.admits(Instant.parse("2026-11-30T03:59:59Z"))).isFalse();
    assertThat(centre.admits(Instant.parse("2026-11-30T04:00:00Z"))).isTrue();
    assertThat(centre.admits(Instant.parse("2026-11-30T12:00:00Z"))).isFalse();
  }

  @Test
  void a_zone_that_this_java_does_not_know_is_the_machines_own() {
    for (String zone : List.of("Asia/Nowhere", "", "UTC+99")) {
      assertThat(centre(zone, null).zone()).as(zone).isEqualTo(ZoneId.systemDefault());
    }
  }

  private static CentreView centre(String zone, CentreView.@Nullable Issuing issuing) {
    return new CentreView(
        "centre", 1, NAME, zone, "09:00", "17:00", true, List.of(), List.of(), List.of(), null,
        issuing);
  }
}
