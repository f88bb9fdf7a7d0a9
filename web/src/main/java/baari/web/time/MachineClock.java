package baari.web.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The two clocks that a machine has.
///
/// @param wall tells the time of day; anybody may set it, at any moment
/// @param nanos tells, like `System.nanoTime()`, how much time has passed; nobody can set it
public record MachineClock(InstantSource wall, LongSupplier nanos) {

  public static MachineClock system() {
    return new MachineClock(InstantSource.system(), System::nanoTime);
  }

  Instant instant() {
    return wall.instant();
  }
}
