package baari.kiosk;

import baari.machine.MachineClock;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A machine whose clock a test sets to another time, while time passes as it does.
public final class JumpProfile implements QuarkusTestProfile {
  private static volatile Duration ahead = Duration.ZERO;

  /// The clock shows this much more than the time from now on.
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
