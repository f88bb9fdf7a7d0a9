package baari.server.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baari.machine.SettableClock;
import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import baari.protocol.device.DeviceView;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevicesTest {
  private static final String CENTRE = "lahore";
  private static final Instant START = Instant.parse("2026-11-23T04:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  @TempDir private Path directory;
  private Devices devices;

  @BeforeEach
  void start() {
    devices = started();
  }

  private Devices started() {
    var json = new ObjectMapper();
    var started = new Devices(clock, metrics, json, directory.toString());
    started.expect();
    return started;
  }

  @Test
  void a_kiosk_that_prints_is_well() {
    // When
    report(printer(true, "paper-near-end"));

    // Then
    assertThat(kiosk().condition())
        .isEqualTo(new DeviceView.Condition("ok", START, false, List.of()));
    assertThat(alarmGauge()).isZero();
  }

  @Test
  void a_kiosk_that_cannot_print_is_an_alarm_since_it_first_said_so() {
    // Given
    report(printer(true, "none"));
    clock.move(Duration.ofSeconds(10));
    report(printer(false, "paper-out"));

    // When
    clock.move(Duration.ofSeconds(10));
    report(printer(false, "paper-out"));

    // Then
    assertThat(kiosk().condition().alarm()).isTrue();
    assertThat(kiosk().condition().reasons()).containsExactly("printer");
    assertThat(kiosk().condition().since()).isEqualTo(START.plusSeconds(10));
    assertThat(alarmGauge()).isOne();
  }

  @Test
  void silence_for_thirty_seconds_is_an_alarm_and_ends_with_the_next_word() {
    // Given
    report(printer(true, "none"));
    clock.move(Duration.ofMillis(29_999));
    assertThat(kiosk().condition().alarm()).isFalse();

    // When
    clock.move(Duration.ofMinutes(5));

    // Then
    assertThat(kiosk().condition().state()).isEqualTo("silent");
    assertThat(kiosk().condition().since()).isEqualTo(START.plusSeconds(30));
    report(printer(true, "none"));
    assertThat(kiosk().condition().state()).isEqualTo("ok");
    assertThat(kiosk().condition().since()).isEqualTo(clock.instant());
  }

  @Test
  void a_clock_that_is_off_by_more_than_five_seconds_is_an_alarm() {
    // When
    devices.report(
        CENTRE,
        "kiosk-1",
        "key",
        new DeviceReport(
            DeviceKind.KIOSK, "1", START.minusMillis(5_001), List.of(), Map.of("owed", 3)));

    // Then
    assertThat(kiosk().condition().reasons()).containsExactly("clock");
    assertThat(kiosk().clockDriftMillis()).isEqualTo(-5_001);
    assertThat(kiosk().figures()).containsEntry("owed", 3);
  }

  @Test
  void nobody_reports_for_another_or_takes_its_name() {
    // Given
    devices.report(CENTRE, "kiosk-1", "other key", of(printer(false, "error")));

    // When
    report(printer(true, "none"));

    // Then
    assertThat(devices.of(CENTRE))
        .extracting(DeviceView::device, view -> view.condition().alarm())
        .containsExactlyInAnyOrder(tuple("kiosk-1", false), tuple("kiosk-1", true));
  }

  @Test
  void a_device_that_is_dead_when_the_server_restarts_is_missed() {
    // Given
    report(printer(true, "none"));
    devices.report("multan", "board-1", "board key", of(printer(true, "none")));
    clock.move(Duration.ofHours(10));

    // When
    devices = started();
    assertThat(kiosk().condition().alarm()).isFalse();
    clock.move(Device.SILENT_AFTER);

    // Then
    assertThat(kiosk().condition().reasons()).containsExactly("silent");
    assertThat(devices.of("multan")).hasSize(1);
    report(printer(true, "none"));
    assertThat(kiosk().condition().alarm()).isFalse();
    assertThat(devices.of(CENTRE)).hasSize(1);
  }

  @Test
  void a_device_that_was_taken_away_is_not_missed() {
    // Given
    report(printer(true, "none"));

    // When
    assertThat(devices.forget(CENTRE, "kiosk-1")).isTrue();
    assertThat(devices.forget(CENTRE, "kiosk-1")).isFalse();

    // Then
    assertThat(devices.of(CENTRE)).isEmpty();
    assertThat(started().of(CENTRE)).isEmpty();
  }

  @Test
  void a_file_that_is_torn_keeps_nobody_from_reporting() throws Exception {
    // Given
    report(printer(true, "none"));
    Path file = directory.resolve("devices.json");
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(file, whole.substring(0, length));

      // When
      devices = started();
      report(printer(true, "none"));

      // Then
      assertThat(devices.of(CENTRE)).hasSize(1);
    }
  }

  @Test
  void nobody_else_may_read_the_file() throws Exception {
    // When
    report(printer(true, "none"));

    // Then
    assertThat(Files.getPosixFilePermissions(directory.resolve("devices.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void one_key_uses_up_neither_its_neighbours_names_nor_the_centres() {
    // Given
    for (int i = 0; i < Devices.PER_CREDENTIAL_MAX; i++) {
      assertThat(devices.report(CENTRE, "kiosk-" + i, "key", of(printer(true, "none")))).isTrue();
    }

    // When // Then
    assertThat(devices.report(CENTRE, "one-more", "key", of(printer(true, "none")))).isFalse();
    assertThat(devices.report(CENTRE, "kiosk-1", "key", of(printer(true, "none")))).isTrue();
    assertThat(devices.report(CENTRE, "one-more", "other", of(printer(true, "none")))).isTrue();
    assertThat(devices.report("multan", "one-more", "key", of(printer(true, "none")))).isTrue();
  }

  @Test
  void a_centre_has_only_so_many_devices() {
    // Given
    for (int i = 0; i < Devices.PER_CENTRE_MAX; i++) {
      devices.report(CENTRE, "kiosk", "key-" + i, of(printer(true, "none")));
    }

    // When // Then
    assertThat(devices.report(CENTRE, "kiosk", "one-more", of(printer(true, "none")))).isFalse();
    assertThat(devices.of(CENTRE)).hasSize(Devices.PER_CENTRE_MAX);
  }

  private void report(DevicePart printer) {
    assertThat(devices.report(CENTRE, "kiosk-1", "key", of(printer))).isTrue();
  }

  private DeviceReport of(DevicePart printer) {
    return new DeviceReport(DeviceKind.KIOSK, "1", clock.instant(), List.of(printer), Map.of());
  }

  private static DevicePart printer(boolean works, String trouble) {
    return new DevicePart("printer", works, trouble, START);
  }

  private DeviceView kiosk() {
    return devices.of(CENTRE).getFirst();
  }

  private double alarmGauge() {
    return metrics.get("baari.device.alarm").tag("device", "kiosk-1").gauge().value();
  }
}
