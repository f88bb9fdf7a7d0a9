package baari.kiosk.server;

import baari.client.ServerAnswer;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the queue-server answers, by the result of the last call. Thread-safe.
@ApplicationScoped
public class ServerLink {
  private static final Logger LOG = Logger.getLogger(ServerLink.class);

  private final InstantSource clock;
  private final AtomicReference<View> view =
      new AtomicReference<>(new View(Standing.NOT_ASKED, null, "not asked yet"));

  ServerLink(InstantSource clock) {
    this.clock = clock;
  }

  public View view() {
    return view.get();
  }

  /// A call ended, with or without an answer.
  void heard(ServerAnswer<?> answer) {
    switch (answer) {
      case ServerAnswer.Answered<?> _, ServerAnswer.Refused<?> _ -> answered();
      case ServerAnswer.Away<?>(var reason, _) -> turn(Standing.AWAY, reason);
      case ServerAnswer.Barred<?>(var reason) -> turn(Standing.BARRED, reason);
    }
  }

  private void answered() {
    var before = view.getAndSet(new View(Standing.UP, clock.instant(), ""));
    if (!before.up()) {
      LOG.info("The queue-server answers");
    }
  }

  private void turn(Standing standing, String reason) {
    var before = view.getAndUpdate(old -> new View(standing, old.lastSuccess(), reason));
    if (!before.reason().equals(reason)) {
      LOG.warnf("The queue-server is away: %s", reason);
    }
  }

  /// The state of the connection to the server.
  public enum Standing {
    NOT_ASKED,
    UP,
    AWAY,
    /// It answers, but does not accept this device.
    BARRED
  }

  /// @param lastSuccess when the server last answered; absent when it has not answered since the
  ///   start
  /// @param reason why the server is not up; empty when it is up
  public record View(Standing standing, @Nullable Instant lastSuccess, String reason) {

    @JsonProperty
    public boolean up() {
      return standing == Standing.UP;
    }
  }
}
