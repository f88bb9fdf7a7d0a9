package baari.server.rest;

import baari.machine.MachineClock;
import baari.machine.SettableClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Like `HallProfile`, with a second centre, and with days that pass when the test says so.
public final class ClockProfile implements QuarkusTestProfile {
  /// 2026-11-23, ten in the morning in both centres.
  public static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-11-23T05:00:00Z"));

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(new HallProfile().getConfigOverrides());
    overrides.put("baari.centres", "centres/lahore.yaml,centres/multan.yaml");
    return overrides;
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Settable.class);
  }

  @Alternative
  @Singleton
  static final class Settable {
    @Produces
    @Singleton
    MachineClock clock() {
      return CLOCK.machine();
    }
  }
}
