package baari.board.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.board.config.GpioSettings.CounterLine;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
  private static final String KEY = "a-key-of-22-characters";

  @Test
  void without_devices_named_there_are_none() {
    // When
    var settings = check(Map.of("baari.centre", "lahore", "baari.device.key", KEY));

    // Then
    assertThat(settings.signs()).isEmpty();
    assertThat(settings.buses()).isEmpty();
    assertThat(settings.buttonBoxes()).isEmpty();
    assertThat(settings.gpio()).isEmpty();
    assertThat(settings.feed().address().server()).hasToString("http://127.0.0.1:8080");
  }

  @Test
  void devices_are_as_configured() {
    // When
    var settings =
        check(
            Map.of(
                "baari.centre", "lahore",
                "baari.device.key", KEY,
                "baari.sign.port", "/dev/ttyUSB0",
                "baari.sign.address", "0A",
                "baari.gpio.chip", "/dev/gpiochip0",
                "baari.gpio.lamp-line", "27"));

    // Then
    assertThat(settings.signs()).singleElement().extracting("address").isEqualTo("0A");
    assertThat(settings.buses()).singleElement().extracting("line.baud").isEqualTo(9600);
    assertThat(settings.gpio().orElseThrow().lampLine()).hasValue(27);
    assertThat(settings.gpio().orElseThrow().chimeLine()).isEmpty();
  }

  @Test
  void many_devices_may_share_a_line() {
    // When
    var settings =
        check(
            Map.ofEntries(
                Map.entry("baari.centre", "lahore"),
                Map.entry("baari.device.key", KEY),
                Map.entry("baari.buses.hall.port", "tcp://192.168.1.60:4001"),
                Map.entry("baari.signs.c3.bus", "hall"),
                Map.entry("baari.signs.c3.address", "3"),
                Map.entry("baari.signs.c3.profile", "dm36"),
                Map.entry("baari.signs.c3.counter", "3"),
                Map.entry("baari.button-boxes.b3.bus", "hall"),
                Map.entry("baari.button-boxes.b3.address", "31"),
                Map.entry("baari.button-boxes.b3.counter", "3"),
                Map.entry("baari.button-boxes.b3.speaks", "when-polled"),
                Map.entry("baari.gpio.chip", "/dev/gpiochip0"),
                Map.entry("baari.gpio.button-lines.4", "22"),
                Map.entry("baari.gpio.counter-lamp-lines.4", "23")));

    // Then
    assertThat(settings.buses()).singleElement().extracting("name").isEqualTo("hall");
    var sign = settings.signs().getFirst();
    assertThat(sign.counter()).hasValue("3");
    assertThat(sign.text().of("D-042", "3")).isEqualTo("D042");
    assertThat(settings.buttonBoxes()).singleElement().extracting("bus").isEqualTo("hall");
    assertThat(settings.gpio().orElseThrow().callNext()).containsExactly(new CounterLine(22, "4"));
    assertThat(settings.gpio().orElseThrow().counterLamps())
        .containsExactly(new CounterLine(23, "4"));
  }

  @Test
  void everything_that_is_wrong_with_lines_is_named_at_once() {
    // Given
    var wrong =
        Map.ofEntries(
            Map.entry("baari.centre", "lahore"),
            Map.entry("baari.device.key", KEY),
            Map.entry("baari.buses.hall.port", "tcp://nowhere"),
            Map.entry("baari.buses.other.port", "/dev/ttyUSB1"),
            Map.entry("baari.buses.other.line", "slow"),
            Map.entry("baari.signs.a.bus", "nobus"),
            Map.entry("baari.signs.b.bus", "hall"),
            Map.entry("baari.signs.b.address", "3"),
            Map.entry("baari.signs.b.profile", "dm36"),
            Map.entry("baari.signs.b.text", "{number} -> {counter}"),
            Map.entry("baari.signs.c.bus", "hall"),
            Map.entry("baari.signs.c.address", "0A"),
            Map.entry("baari.signs.c.text", "{name}"),
            Map.entry("baari.signs.d.bus", "hall"),
            Map.entry("baari.signs.d.address", "1"),
            Map.entry("baari.signs.d.profile", "dm37"),
            Map.entry("baari.button-boxes.x.bus", "hall"),
            Map.entry("baari.button-boxes.x.address", "07"),
            Map.entry("baari.button-boxes.x.speaks", "loudly"),
            Map.entry("baari.gpio.chip", "/dev/gpiochip0"),
            Map.entry("baari.gpio.lamp-line", "5"),
            Map.entry("baari.gpio.button-lines.1", "5"),
            Map.entry("baari.gpio.debounce", "1h"));

    // Then
    assertThatThrownBy(() -> check(wrong))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains(
            "baari.buses.hall.port",
            "baari.buses.other.line",
            "baari.signs.a.bus",
            "baari.signs.a.address",
            "baari.signs.b.address",
            "baari.signs.c.text",
            "baari.signs.d.profile",
            "baari.button-boxes.x.address",
            "baari.button-boxes.x.counter",
            "baari.button-boxes.x.speaks",
            "baari.gpio.button-lines.1",
            "baari.gpio.debounce");
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

  @Test
  void a_key_that_could_be_guessed_is_refused_and_not_repeated() {
    var shorter = KEY.substring(1);
    assertThatThrownBy(() -> check(Map.of("baari.centre", "lahore", "baari.device.key", shorter)))
        .isInstanceOf(ConfigurationException.class)
        .message()
        .contains("baari.device.key")
        .doesNotContain(shorter);
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
