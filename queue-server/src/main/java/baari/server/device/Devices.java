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

/// The devices of all centres, by what each last reported. After a restart those that were known
/// are expected again: one that stays silent is an alarm.
@ApplicationScoped
public class Devices {
  /// A hall has fewer; more than this is a mistake or an attack.
  static final int PER_CENTRE_MAX = 64;

  /// Of these, so many may report with one key.
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

  /// Expects those that were there before the program was started.
  @PostConstruct
  void expect() {
    Instant now = clock.instant();
    for (DeviceFile.Known known : file.read()) {
      var key = new Key(known.centre(), known.credential(), known.device());
      add(key, Device.expected(known.device(), known.credential(), known.kind(), now));
    }
  }

  /// Takes a report. Two that report with different keys are two devices, whatever they are called:
  /// nobody can report for another, or take a name from it.
  ///
  /// @param credential who is signed in
  /// @return whether it was kept; it is not when too many are known
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

  /// Forgets devices of this name: they were taken away. One that lives reports again.
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

  /// Those of a centre, by name.
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
