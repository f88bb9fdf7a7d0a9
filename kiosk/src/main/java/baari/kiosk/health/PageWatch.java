package baari.kiosk.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the touch page lives: it asks this program every two seconds. A page that has asked once
/// and then stops stands before the citizens frozen or closed. Any thread.
@ApplicationScoped
public class PageWatch {
  /// A browser that starts anew is back by then.
  static final Duration SILENT_AFTER = Duration.ofSeconds(30);

  private final InstantSource clock;
  private volatile @Nullable Instant asked;

  PageWatch(InstantSource clock) {
    this.clock = clock;
  }

  public void asked() {
    asked = clock.instant();
  }

  /// When the page asked last; empty when none has since the start.
  Optional<Instant> lastAsked() {
    return Optional.ofNullable(asked);
  }

  boolean lives(Instant now) {
    return lastAsked().map(last -> last.plus(SILENT_AFTER).isAfter(now)).orElse(true);
  }
}
