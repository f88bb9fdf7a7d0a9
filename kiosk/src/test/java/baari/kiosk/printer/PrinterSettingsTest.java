package baari.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baari.drivers.device.printer.profile.PrinterProfile.Proof;
import baari.drivers.transport.SerialSettings;
import baari.kiosk.KioskConfig;
import baari.kiosk.printer.PrinterSettings.None;
import baari.kiosk.printer.PrinterSettings.Serial;
import baari.kiosk.printer.PrinterSettings.Simulated;
import baari.kiosk.printer.PrinterSettings.Tcp;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PrinterSettingsTest {

  @Test
  void a_network_printer_is_a_host_and_a_port() {
    // When
    var settings = settings(config("tcp", "192.168.1.50:9100", "print-response"), false);

    // Then
    assertThat(settings.link()).isEqualTo(new Tcp("192.168.1.50", 9100));
    assertThat(settings.profile().proof()).isEqualTo(Proof.PRINT_RESPONSE);
    assertThat(settings.profile().widthDots()).isEqualTo(576);
  }

  @Test
  void a_serial_printer_is_a_device_and_a_line() {
    // When
    var settings = settings(config("serial", "/dev/ttyUSB0", "transmitted-status"), false);

    // Then
    assertThat(settings.link())
        .isEqualTo(
            new Serial(
                new SerialSettings("/dev/ttyUSB0", 19_200, 8, SerialSettings.Parity.NONE, 1)));
  }

  @Test
  void a_kiosk_may_have_no_printer() {
    // Then
    assertThat(settings(config("none", "", "transmitted-status"), false).link())
        .isEqualTo(new None());
  }

  @Test
  void all_errors_are_told_at_once() {
    // Then
    assertThatThrownBy(() -> settings(config("tcp", "printer", "hope"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("address is written like 192.168.1.50:9100, not 'printer'")
        .hasMessageContaining(
            "proof is one of print-response, transmitted-status, none, not 'hope'");
  }

  @Test
  void a_printer_is_simulated_in_the_demo_only() {
    // Given
    var simulated = config("simulated", "", "transmitted-status");

    // Then
    assertThat(settings(simulated, true).link()).isEqualTo(new Simulated(0));
    assertThatThrownBy(() -> settings(simulated, false)).hasMessageContaining("demo profile only");
  }

  private static PrinterSettings settings(KioskConfig.Printer config, boolean demo) {
    return PrinterSettings.of(config, demo);
  }

  private static KioskConfig.Printer config(String transport, String address, String proof) {
    return new Config(
        transport,
        Optional.of(address),
        "19200 8N1",
        "generic-80",
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(proof));
  }

  private record Config(
      String transport,
      Optional<String> address,
      String line,
      String profile,
      Optional<Path> profileFile,
      OptionalInt dots,
      Optional<Boolean> cutter,
      OptionalInt feedDots,
      Optional<String> proof)
      implements KioskConfig.Printer {}
}
