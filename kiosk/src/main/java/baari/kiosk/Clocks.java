package baari.kiosk;

import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// The time of day. It is injected, so that a test can set it. A jump of the machine's clock is not
/// believed at once: it must not end a day or make the store delete settled taps.
final class Clocks {
  private Clocks() {}

  @Produces
  @Singleton
  static MachineClock machine() {
    return MachineClock.system();
  }

  @Produces
  @ApplicationScoped
  static InstantSource believed(MachineClock machine) {
    return new BelievedClock(machine, Instant.MIN);
  }
}
