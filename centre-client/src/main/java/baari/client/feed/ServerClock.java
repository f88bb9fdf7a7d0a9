package baari.client.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time as its heartbeats tell it, so that a board whose own clock is wrong still
/// knows an old call from a new one. Before the first heartbeat both clocks are taken to agree.
///
/// Threads: any.
public final class ServerClock {
  private final InstantSource local;
  private volatile Duration ahead = Duration.ZERO;

  public ServerClock(InstantSource local) {
    this.local = local;
  }

  void heard(Instant serverTime) {
    ahead = Duration.between(local.instant(), serverTime);
  }

  /// What the server's clock says now.
  public Instant now() {
    return local.instant().plus(ahead);
  }

  /// How long ago it was `serverTime`.
  public Duration age(Instant serverTime) {
    return Duration.between(serverTime, now());
  }
}
