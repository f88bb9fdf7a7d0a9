package baari.board.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreensTest {
  static Screens screens(String... addresses) {
    return new Screens(
        new SmallRyeConfigBuilder()
            .withDefaultValues(Map.of("baari.screens", String.join(",", addresses)))
            .build());
  }

  @Test
  void without_names_the_screens_hang_on_this_machine() {
    Screens screens = screens();
    assertThat(screens.contains("127.0.0.1")).isTrue();
    assertThat(screens.contains("0:0:0:0:0:0:0:1")).isTrue();
    assertThat(screens.contains("192.168.1.50")).isFalse();
    assertThat(screens.contains("no address")).isFalse();
    assertThat(screens.contains(null)).isFalse();
  }

  @Test
  void those_that_are_named_are_the_screens_and_nobody_else() {
    Screens screens = screens("192.168.1.50", " 2001:db8::5");
    assertThat(screens.contains("192.168.1.50")).isTrue();
    assertThat(screens.contains("2001:db8:0:0:0:0:0:5")).isTrue();
    assertThat(screens.contains("192.168.1.51")).isFalse();
    assertThat(screens.contains("127.0.0.1")).isFalse();
  }

  @Test
  void what_is_no_address_is_refused_at_the_start() {
    assertThatThrownBy(() -> screens("tv-1"))
        .hasMessageContaining("baari.screens: tv-1 is not an IP address");
  }
}
