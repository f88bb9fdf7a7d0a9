package baari.server.device;

import baari.protocol.DeviceReport;
import baari.protocol.DeviceView;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToDoubleFunction;

/// The devices of all centres, by what each last reported; after a restart they report again.
@ApplicationScoped
public class Devices {
  /// A hall has fewer; more than this is a mistake or an attack.
  static final int PER_CENTRE_MAX = 64;

  private final Clock clock;
  private final MeterRegistry metrics;
  private final ConcurrentMap<Key, Device> devices = new ConcurrentHashMap<>();

  Devices(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    this.metrics = metrics;
  }

  /// What became of a report.
  public enum Heard {
    KEPT,
    /// Another credential reports under this name.
    OF_ANOTHER,
    TOO_MANY
  }

  /// @param credential who is signed in
  public synchronized Heard report(
      String centre, String device, String credential, DeviceReport report) {
    Key key = new Key(centre, device);
    Device known = devices.get(key);
    Instant now = clock.instant();
    if (known == null) {
      return first(key, credential, report, now);
    }
    if (!known.credential().equals(credential)) {
      return Heard.OF_ANOTHER;
    }
    devices.put(key, known.heard(report, now));
    return Heard.KEPT;
  }

  private Heard first(Key key, String credential, DeviceReport report, Instant now) {
    if (devices.keySet().stream().filter(each -> each.centre().equals(key.centre())).count()
        >= PER_CENTRE_MAX) {
      return Heard.TOO_MANY;
    }
    devices.put(key, Device.heard(key.device(), credential, report, now));
    gauge("baari.device.alarm", key, device -> device.view(clock.instant()).alarm() ? 1 : 0);
    gauge("baari.device.clock.drift.seconds", key, device -> device.driftMillis() / 1000.0);
    gauge(
        "baari.device.heard.seconds",
        key,
        device -> Duration.between(device.heardAt(), clock.instant()).toMillis() / 1000.0);
    return Heard.KEPT;
  }

  private void gauge(String name, Key key, ToDoubleFunction<Device> value) {
    Gauge.builder(name, () -> find(key).map(value::applyAsDouble).orElse(Double.NaN))
        .tag("centre", key.centre())
        .tag("device", key.device())
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

  private record Key(String centre, String device) {}
}
