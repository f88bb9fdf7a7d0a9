package baari.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/// The time of day, given to those who need it so that a test can set it.
final class Clocks {
  private Clocks() {}

  @Produces
  @ApplicationScoped
  static InstantSource system() {
    return InstantSource.system();
  }
}
