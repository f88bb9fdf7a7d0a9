package baari.server.desk.upkeep;

import baari.engine.command.Command;
import baari.engine.state.CentreState;
import baari.machine.BelievedClock;
import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Opens the business day when the program starts, if this is configured. It first closes a day
/// that was left open, as the clock would. It opens no day until the machine knows the date.
@ApplicationScoped
public class DayAtStart {
  private static final Logger LOG = Logger.getLogger(DayAtStart.class);
  private static final String ACTOR = "system";

  private final Desk desk;
  private final Centres centres;
  private final BelievedClock clock;
  private final boolean wanted;
  private volatile boolean waiting;

  DayAtStart(
      Desk desk,
      Centres centres,
      BelievedClock clock,
      @ConfigProperty(name = "baari.day.open-at-start") boolean wanted) {
    this.desk = desk;
    this.centres = centres;
    this.clock = clock;
    this.wanted = wanted;
  }

  public void start(@Observes StartupEvent event) {
    waiting = wanted;
    look();
    if (waiting) {
      LOG.error("No day is opened: this machine does not know the date. Set its clock.");
    }
  }

  @Scheduled(every = "10s", delayed = "10s")
  public void look() {
    if (waiting && clock.isSet()) {
      waiting = false;
      centres.ids().forEach(this::open);
    }
  }

  private void open(String id) {
    CentreState state = desk.state(id);
    LocalDate today = centres.of(state).businessDay(ZonedDateTime.now(clock));
    if (state.day() instanceof CentreState.Day.Open(LocalDate date)) {
      if (!date.isBefore(today)) {
        return;
      }
      send(id, new Command.PassTime());
    }
    send(id, new Command.OpenDay(today));
  }

  private void send(String centre, Command command) {
    Answer answer = desk.submit(centre, UUID.randomUUID().toString(), ACTOR, command).join();
    if (answer instanceof Answer.Refused || answer instanceof Answer.Unavailable) {
      LOG.warnf("%s at start of %s: %s", command, centre, answer);
    }
  }
}
