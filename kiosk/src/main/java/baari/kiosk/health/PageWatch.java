package baari.kiosk.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Watches whether the touch page works. The page asks this program every two seconds. When a page
/// has asked and then stops asking, it is frozen or closed. Thread-safe.
@ApplicationScoped
public class PageWatch {
  /// A browser that restarts is back within this time.
  static final Duration SILENT_AFTER = Duration.ofSeconds(30);

  private final InstantSource clock;
  private volatile @Nullable Instant asked;

  PageWatch(InstantSource clock) {
    this.clock = clock;
  }

  public void asked() {
    asked = clock.instant();
  }

  /// When the page asked last; empty when no page has asked since the start.
  Optional<Instant> lastAsked() {
    return Optional.ofNullable(asked);
  }

  boolean lives(Instant now) {
    return lastAsked().map(last -> last.plus(SILENT_AFTER).isAfter(now)).orElse(true);
  }
}
