package baari.board.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreensTest {
  private static final String BOARD = "192.168.1.20";

  static Screens screens(String... addresses) {
    return screens(Map.of("baari.screens", String.join(",", addresses)));
  }

  private static Screens screens(Map<String, String> settings) {
    return new Screens(new SmallRyeConfigBuilder().withDefaultValues(settings).build());
  }

  @Test
  void without_names_the_screens_hang_on_this_machine() {
    Screens screens = screens();
    assertThat(screens.contains("127.0.0.1", BOARD)).isTrue();
    assertThat(screens.contains("0:0:0:0:0:0:0:1", BOARD)).isTrue();
    assertThat(screens.contains("192.168.1.50", BOARD)).isFalse();
    assertThat(screens.contains("no address", BOARD)).isFalse();
    assertThat(screens.contains(BOARD, BOARD)).isTrue();
  }

  @Test
  void those_that_are_named_are_the_screens_and_nobody_else() {
    Screens screens = screens("192.168.1.50", " 2001:db8::5");
    assertThat(screens.contains("192.168.1.50", BOARD)).isTrue();
    assertThat(screens.contains("2001:db8:0:0:0:0:0:5", BOARD)).isTrue();
    assertThat(screens.contains("192.168.1.51", BOARD)).isFalse();
    assertThat(screens.contains("127.0.0.1", BOARD)).isFalse();
  }

  @Test
  void a_proxy_on_this_machine_is_no_screen() {
    Screens screens = screens(Map.of("baari.connections.trusted-proxies", "127.0.0.1"));
    assertThat(screens.contains("127.0.0.1", BOARD)).isFalse();
  }

  @Test
  void what_is_no_address_is_refused_at_the_start() {
    assertThatThrownBy(() -> screens("tv-1"))
        .hasMessageContaining("baari.screens: tv-1 is not an IP address");
  }
}
