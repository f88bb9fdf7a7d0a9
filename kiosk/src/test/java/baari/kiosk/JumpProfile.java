package baari.kiosk;

import baari.machine.MachineClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A machine whose clock a test can set to another time. Elapsed time is not affected.
public final class JumpProfile implements QuarkusTestProfile {
  private static volatile Duration ahead = Duration.ZERO;

  /// From now on, the clock is this much ahead of the real time.
  static void jump(Duration to) {
    ahead = to;
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Jumping.class);
  }

  @Alternative
  @Singleton
  static final class Jumping {
    @Produces
    @Singleton
    MachineClock clock() {
      return new MachineClock(() -> Instant.now().plus(ahead), System::nanoTime, Instant.MIN);
    }
  }
}
