package baari.server.device;

import baari.protocol.device.DeviceReport;
import baari.protocol.device.DeviceView;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The devices of all centres, with the last report of each. After a restart the known devices are
/// expected again: a device that stays silent is an alarm.
@ApplicationScoped
public class Devices {
  /// A hall has fewer devices. More than this is a mistake or an attack.
  static final int PER_CENTRE_MAX = 64;

  /// At most this many of them may report with one key.
  static final int PER_CREDENTIAL_MAX = 16;

  private final Clock clock;
  private final MeterRegistry metrics;
  private final DeviceFile file;
  private final ConcurrentMap<Key, Device> devices = new ConcurrentHashMap<>();

  Devices(
      Clock clock,
      MeterRegistry metrics,
      ObjectMapper json,
      @ConfigProperty(name = "baari.data-dir") String directory) {
    this.clock = clock;
    this.metrics = metrics;
    this.file = new DeviceFile(Path.of(directory), json);
  }

  /// Expects the devices that were known before the program started.
  @PostConstruct
  void expect() {
    Instant now = clock.instant();
    for (DeviceFile.Known known : file.read()) {
      var key = new Key(known.centre(), known.credential(), known.device());
      add(key, Device.expected(known.device(), known.credential(), known.kind(), now));
    }
  }

  /// Takes a report. Devices that report with different keys are different devices, even if their
  /// names are the same. So no device can report for another or take its name.
  ///
  /// @param credential who is signed in
  /// @return whether the report was kept; false when too many devices are known
  public synchronized boolean report(
      String centre, String device, String credential, DeviceReport report) {
    var key = new Key(centre, credential, device);
    Device known = devices.get(key);
    Instant now = clock.instant();
    if (known != null) {
      devices.put(key, known.heard(report, now));
      return true;
    }
    if (count(key, false) >= PER_CENTRE_MAX || count(key, true) >= PER_CREDENTIAL_MAX) {
      return false;
    }
    add(key, Device.heard(device, credential, report, now));
    keep();
    return true;
  }

  /// Forgets the devices of this name, because they were removed. A device that still works reports
  /// again.
  ///
  /// @return whether there was one
  public synchronized boolean forget(String centre, String device) {
    boolean known =
        devices
            .keySet()
            .removeIf(key -> key.centre().equals(centre) && key.device().equals(device));
    if (known) {
      keep();
    }
    return known;
  }

  private void keep() {
    file.write(
        devices.entrySet().stream()
            .map(each ->
                new DeviceFile.Known(
                    each.getKey().centre(),
                    each.getKey().credential(),
                    each.getKey().device(),
                    each.getValue().report().kind()))
            .sorted(
                Comparator.comparing(DeviceFile.Known::centre)
                    .thenComparing(DeviceFile.Known::device)
                    .thenComparing(DeviceFile.Known::credential))
            .toList());
  }

  private long count(Key like, boolean sameCredential) {
    return devices.keySet().stream()
        .filter(key -> key.centre().equals(like.centre()))
        .filter(key -> !sameCredential || key.credential().equals(like.credential()))
        .count();
  }

  private void add(Key key, Device device) {
    devices.put(key, device);
    gauge(
        "baari.device.alarm", key, each -> each.view(clock.instant()).condition().alarm() ? 1 : 0);
    gauge("baari.device.clock.drift.seconds", key, each -> each.driftMillis() / 1000.0);
    gauge(
        "baari.device.heard.seconds",
        key,
        each -> Duration.between(each.heardAt(), clock.instant()).toMillis() / 1000.0);
  }

  private void gauge(String name, Key key, ToDoubleFunction<Device> value) {
    Gauge.builder(name, () -> find(key).map(value::applyAsDouble).orElse(Double.NaN))
        .tag("centre", key.centre())
        .tag("device", key.device())
        .tag("credential", key.credential())
        .register(metrics);
  }

  private Optional<Device> find(Key key) {
    return Optional.ofNullable(devices.get(key));
  }

  /// The devices of a centre, by name.
  public List<DeviceView> of(String centre) {
    Instant now = clock.instant();
    return devices.entrySet().stream()
        .filter(each -> each.getKey().centre().equals(centre))
        .map(each -> each.getValue().view(now))
        .sorted(Comparator.comparing(DeviceView::device))
        .toList();
  }

  private record Key(String centre, String credential, String device) {}
}
