package baari.machine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The two clocks of a machine.
///
/// @param wall tells the time of day; anybody may set it, at any moment
/// @param nanos tells, like `System.nanoTime()`, how much time has passed; nobody can set it
/// @param built when the program was built; an earlier time on `wall` is wrong
public record MachineClock(InstantSource wall, LongSupplier nanos, Instant built) {

  public static MachineClock system() {
    return new MachineClock(InstantSource.system(), System::nanoTime, Build.time());
  }

  Instant instant() {
    return wall.instant();
  }
}
