package baari.client.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time according to its heartbeats, so that a board with a wrong clock can still tell
/// an old call from a new one. Before the first heartbeat both clocks are assumed to agree.
///
/// Any thread may use it.
public final class ServerClock {
  private final InstantSource local;
  private volatile Duration ahead = Duration.ZERO;

  public ServerClock(InstantSource local) {
    this.local = local;
  }

  void heard(Instant serverTime) {
    ahead = Duration.between(local.instant(), serverTime);
  }

  /// The server's time now.
  public Instant now() {
    return local.instant().plus(ahead);
  }

  /// How long ago `serverTime` was.
  public Duration age(Instant serverTime) {
    return Duration.between(serverTime, now());
  }
}
