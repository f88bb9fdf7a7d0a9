package baari.board;

import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/// The board's time of day. A jump of the machine's clock is not believed at once: it must not end
/// a current call or keep one on the sign for hours.
final class Clocks {
  private Clocks() {}

  @Produces
  @Singleton
  static MachineClock machine() {
    return MachineClock.system();
  }

  @Produces
  @Singleton
  static InstantSource time(MachineClock machine) {
    return new BelievedClock(machine, Instant.MIN);
  }
}
