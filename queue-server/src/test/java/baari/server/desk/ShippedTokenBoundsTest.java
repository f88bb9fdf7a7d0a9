package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The bounds of a server when its operator sets none. No real hall reaches them.
final class ShippedTokenBoundsTest {
  private static final String PER_DEVICE_MINUTE = "baari.tokens.per-device-minute";
  private static final String PER_CENTRE_DAY = "baari.tokens.per-centre-day";
  private static final int CITIZENS_A_DAY = 3_000;
  private static final int PRINTED_A_MINUTE = 60;

  @Test
  void a_server_ships_with_bounds_far_above_a_real_day() {
    SmallRyeConfig shipped = shipped("prod");

    assertThat(of(shipped, PER_DEVICE_MINUTE))
        .isEqualTo(600)
        .isGreaterThanOrEqualTo(10 * PRINTED_A_MINUTE);
    assertThat(of(shipped, PER_CENTRE_DAY))
        .isEqualTo(50_000)
        .isGreaterThanOrEqualTo(10 * CITIZENS_A_DAY);
  }

  @Test
  void the_demo_lets_its_one_kiosk_take_more_in_a_minute_and_no_more_in_a_day() {
    SmallRyeConfig shipped = shipped("prod");
    SmallRyeConfig demo = shipped("demo");

    assertThat(of(demo, PER_DEVICE_MINUTE))
        .isEqualTo(20_000)
        .isGreaterThan(of(shipped, PER_DEVICE_MINUTE));
    assertThat(of(demo, PER_CENTRE_DAY)).isEqualTo(of(shipped, PER_CENTRE_DAY));
  }

  private static int of(SmallRyeConfig config, String property) {
    return config.getValue(property, Integer.class);
  }

  /// Only the settings of the file. The settings of this test's machine do not count.
  private static SmallRyeConfig shipped(String profile) {
    URL file =
        Objects.requireNonNull(TokenBounds.class.getResource("/application.properties"), "shipped");
    try {
      return new SmallRyeConfigBuilder()
          .addDefaultInterceptors()
          .withProfile(profile)
          .withSources(new PropertiesConfigSource(file, 100))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
