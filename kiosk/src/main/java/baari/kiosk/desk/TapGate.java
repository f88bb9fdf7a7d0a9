package baari.kiosk.desk;

import baari.kiosk.KioskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/// Lets at most `baari.tickets-per-minute` new taps through in any minute, wherever it begins. A
/// clock that is set does not matter.
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

  /// False when the taps of the last minute are as many as may be.
  synchronized boolean enter() {
    long now = nanoTime.getAsLong();
    while (!entered.isEmpty() && now - entered.element() >= WINDOW.toNanos()) {
      entered.remove();
    }
    return entered.size() < perWindow && entered.add(now);
  }
}
