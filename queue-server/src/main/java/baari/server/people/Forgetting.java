package baari.server.people;

import baari.machine.BelievedClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// Once an hour it erases personal data that was kept for the promised time, and logs how many
/// people this concerned. Erased data cannot be restored, so it waits until the time is confirmed.
@ApplicationScoped
class Forgetting {
  private static final Logger LOG = Logger.getLogger(Forgetting.class);

  private final People people;
  private final PeopleConfig config;
  private final BelievedClock clock;

  Forgetting(People people, PeopleConfig config, BelievedClock clock) {
    if (config.keepDays() < 1) {
      throw new IllegalArgumentException("baari.people.keep-days must be at least 1");
    }
    this.people = people;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "6m")
  void forget() {
    if (!clock.isConfirmed()) {
      LOG.info("The clock is not confirmed, so nobody is forgotten. The next try is in an hour.");
      return;
    }
    try {
      int forgotten = people.forgetAfter(config.keepDays());
      LOG.infof(
          "%d people who did not come for %d days are forgotten", forgotten, config.keepDays());
    } catch (SQLException e) {
      LOG.error("nobody could be forgotten; the next try is in an hour", e);
    }
  }
}
