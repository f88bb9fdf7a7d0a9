package baari.kiosk.desk;

import baari.kiosk.KioskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/// Accepts at most `baari.tickets-per-minute` new taps in any period of one minute. Setting the
/// machine's clock has no effect on it.
@ApplicationScoped
class TapGate {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int perWindow;
  private final LongSupplier nanoTime;
  private final Queue<Long> entered = new ArrayDeque<>();

  @Inject
  TapGate(KioskConfig config) {
    this(config.ticketsPerMinute(), System::nanoTime);
  }

  TapGate(int perWindow, LongSupplier nanoTime) {
    this.perWindow = perWindow;
    this.nanoTime = nanoTime;
  }

  /// False when the last minute already had the maximum number of taps.
  synchronized boolean enter() {
    long now = nanoTime.getAsLong();
    while (!entered.isEmpty() && now - entered.element() >= WINDOW.toNanos()) {
      entered.remove();
    }
    return entered.size() < perWindow && entered.add(now);
  }
}
