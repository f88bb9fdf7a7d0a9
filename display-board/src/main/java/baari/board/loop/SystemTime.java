package baari.board.loop;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

final class SystemTime {
  private SystemTime() {}

  @Produces
  @Singleton
  static InstantSource time() {
    return Clock.systemUTC();
  }
}
