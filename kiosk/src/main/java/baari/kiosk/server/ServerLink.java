package baari.kiosk.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the queue-server answers, as the last call found it. Safe from any thread.
@ApplicationScoped
public class ServerLink {
  private static final Logger LOG = Logger.getLogger(ServerLink.class);

  private final InstantSource clock;
  private final AtomicReference<View> view =
      new AtomicReference<>(new View(false, null, "not asked yet"));

  ServerLink(InstantSource clock) {
    this.clock = clock;
  }

  public View view() {
    return view.get();
  }

  void answered() {
    var before = view.getAndSet(new View(true, clock.instant(), ""));
    if (!before.up()) {
      LOG.info("The queue-server answers");
    }
  }

  void away(String reason) {
    var before = view.getAndUpdate(old -> new View(false, old.lastSuccess(), reason));
    if (!before.reason().equals(reason)) {
      LOG.warnf("The queue-server is away: %s", reason);
    }
  }

  /// @param lastSuccess when it last answered; absent when it never has since the start
  /// @param reason why it is not up; empty when it is
  public record View(boolean up, @Nullable Instant lastSuccess, String reason) {}
}
