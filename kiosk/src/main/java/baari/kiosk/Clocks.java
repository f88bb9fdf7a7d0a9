package baari.kiosk;

import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// The time of day, given to those that need it so that a test can set it. A jump of the machine's
/// clock is doubted: it must not end a day, nor make the store forget what is settled.
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
