package baari.board.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
  @Test
  void without_devices_named_there_are_none() {
    // When
    var settings = check(Map.of("baari.centre", "lahore", "baari.device.key", "k"));

    // Then
    assertThat(settings.sign()).isEmpty();
    assertThat(settings.gpio()).isEmpty();
    assertThat(settings.feed().server()).hasToString("http://127.0.0.1:8080");
  }

  @Test
  void devices_are_as_configured() {
    // When
    var settings =
        check(
            Map.of(
                "baari.centre", "lahore",
                "baari.device.key", "k",
                "baari.sign.port", "/dev/ttyUSB0",
                "baari.sign.address", "0A",
                "baari.gpio.chip", "/dev/gpiochip0",
                "baari.gpio.lamp-line", "27"));

    // Then
    assertThat(settings.sign().orElseThrow().address()).isEqualTo("0A");
    assertThat(settings.sign().orElseThrow().line().baud()).isEqualTo(9600);
    assertThat(settings.gpio().orElseThrow().lampLine()).hasValue(27);
    assertThat(settings.gpio().orElseThrow().chimeLine()).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    // Given
    var wrong =
        Map.of(
            "baari.server.url", "ftp://x",
            "baari.announce.times", "9",
            "baari.announce.each", "1h",
            "baari.sign.port", "/dev/ttyUSB0",
            "baari.sign.line", "fast",
            "baari.sign.address", "7",
            "baari.gpio.lamp-line", "-1",
            "baari.gpio.chime-line", "4",
            "baari.gpio.call-next-counter", "3");

    // Then
    assertThatThrownBy(() -> check(wrong))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(
            "baari.server.url",
            "baari.centre",
            "baari.device.key",
            "baari.announce.times",
            "baari.announce.each",
            "baari.sign.line",
            "baari.sign.address",
            "baari.gpio.lamp-line",
            "baari.gpio.call-next-line",
            "baari.gpio.chip");
  }

  private static BoardSettings check(Map<String, String> properties) {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(BoardConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build();
    return SettingsCheck.check(config.getConfigMapping(BoardConfig.class));
  }
}
