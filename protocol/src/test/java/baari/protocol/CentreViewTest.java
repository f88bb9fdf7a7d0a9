package baari.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentreViewTest {
  private static final LocalizedText NAME = new LocalizedText("Centre", "مرکز");

  @Test
  void the_hours_are_those_of_the_centre_wherever_the_machine_is_set_to() {
    CentreView centre = centre(new CentreView.Issuing("09:00", "17:00"));
    assertThat(centre.hours().admits(Instant.parse("2026-11-30T03:59:59Z"))).isFalse();
    assertThat(centre.hours().admits(Instant.parse("2026-11-30T04:00:00Z"))).isTrue();
    assertThat(centre.hours().admits(Instant.parse("2026-11-30T12:00:00Z"))).isFalse();
  }

  private static CentreView centre(CentreView.Issuing issuing) {
    return new CentreView(
        "centre",
        1,
        NAME,
        new CentreView.Hours("Asia/Karachi", "09:00", "17:00", true, issuing),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
