package baari.kiosk.desk;

import baari.kiosk.KioskConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets `baari.tickets-per-minute` new taps through in a minute, however they are spread.
@ApplicationScoped
class TapGate {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int perWindow;
  private final InstantSource clock;
  private Instant windowStart = Instant.MIN;
  private int entered;

  @Inject
  TapGate(KioskConfig config, InstantSource clock) {
    this(config.ticketsPerMinute(), clock);
  }

  TapGate(int perWindow, InstantSource clock) {
    this.perWindow = perWindow;
    this.clock = clock;
  }

  /// False when this minute's taps are used up.
  synchronized boolean enter() {
    var now = clock.instant();
    if (now.isBefore(windowStart) || !now.isBefore(windowStart.plus(WINDOW))) {
      windowStart = now;
      entered = 0;
    }
    if (entered == perWindow) {
      return false;
    }
    entered++;
    return true;
  }
}
