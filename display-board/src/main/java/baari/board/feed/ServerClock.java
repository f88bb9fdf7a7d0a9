package baari.board.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's time as its heartbeats tell it, so that a board whose own clock is wrong still
/// knows an old call from a new one. Before the first heartbeat both clocks are taken to agree.
final class ServerClock {
  private final InstantSource local;
  private Duration ahead = Duration.ZERO;

  ServerClock(InstantSource local) {
    this.local = local;
  }

  void heard(Instant serverTime) {
    ahead = Duration.between(local.instant(), serverTime);
  }

  Duration age(Instant serverTime) {
    return Duration.between(serverTime, local.instant().plus(ahead));
  }
}
