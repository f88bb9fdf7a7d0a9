package baari.drivers.device.printer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something that a device reports only when it is asked.
public final class PrinterWait {
  private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

  private PrinterWait() {}

  public static void until(BooleanSupplier condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + patience);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
