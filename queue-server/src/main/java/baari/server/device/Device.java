package baari.server.device;

import baari.protocol.device.DeviceKind;
import baari.protocol.device.DevicePart;
import baari.protocol.device.DeviceReport;
import baari.protocol.device.DeviceView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One device with its last report.
///
/// @param credential the name of the key that it reported with
/// @param heardAt by the server's clock
/// @param reasons what is wrong, from its own report
/// @param since the time since which `reasons` have been the same
record Device(
    String name,
    String credential,
    DeviceReport report,
    Instant heardAt,
    List<String> reasons,
    Instant since) {
  static final Duration SILENT_AFTER = Duration.ofSeconds(30);

  /// With more drift than this, the times on tickets and in the journal differ.
  static final Duration DRIFT_MAX = Duration.ofSeconds(5);

  /// A device that was known before the server started.
  static Device expected(String name, String credential, DeviceKind kind, Instant now) {
    return heard(name, credential, new DeviceReport(kind, "", now, List.of(), Map.of()), now);
  }

  static Device heard(String name, String credential, DeviceReport report, Instant now) {
    return new Device(name, credential, report, now, reasons(report, now), now);
  }

  /// The device after one more report. A device that was silent gets a new `since`.
  Device heard(DeviceReport next, Instant now) {
    Device fresh = heard(name, credential, next, now);
    return fresh.reasons.equals(reasons) && !isSilent(now)
        ? new Device(name, credential, next, now, reasons, since)
        : fresh;
  }

  private static List<String> reasons(DeviceReport report, Instant now) {
    List<String> reasons = new ArrayList<>();
    report.parts().stream()
        .filter(part -> !part.works())
        .map(DevicePart::name)
        .forEach(reasons::add);
    if (Duration.between(now, report.at()).abs().compareTo(DRIFT_MAX) > 0) {
      reasons.add("clock");
    }
    return List.copyOf(reasons);
  }

  boolean isSilent(Instant now) {
    return !now.isBefore(silentFrom());
  }

  private Instant silentFrom() {
    return heardAt.plus(SILENT_AFTER);
  }

  long driftMillis() {
    return Duration.between(heardAt, report.at()).toMillis();
  }

  DeviceView view(Instant now) {
    return new DeviceView(
        name,
        report.kind(),
        report.version(),
        condition(now),
        heardAt,
        driftMillis(),
        report.parts(),
        report.figures());
  }

  private DeviceView.Condition condition(Instant now) {
    if (isSilent(now)) {
      return new DeviceView.Condition("silent", silentFrom(), true, List.of("silent"));
    }
    boolean alarm = !reasons.isEmpty();
    return new DeviceView.Condition(alarm ? "trouble" : "ok", since, alarm, reasons);
  }
}
