package baari.server.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// Keeps the promise of how long personal data is kept, once an hour, and says how many it
/// concerned.
@ApplicationScoped
class Forgetting {
  private static final Logger LOG = Logger.getLogger(Forgetting.class);

  private final People people;
  private final PeopleConfig config;

  Forgetting(People people, PeopleConfig config) {
    this.people = people;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "1m")
  void forget() {
    try {
      int forgotten = people.forgetAfter(config.keepDays());
      LOG.infof(
          "%d people who did not come for %d days are forgotten", forgotten, config.keepDays());
    } catch (SQLException e) {
      LOG.error("nobody could be forgotten; it is tried again in an hour", e);
    }
  }
}
