package baari.server.desk.upkeep;

import baari.engine.command.Command;
import baari.server.centre.Centres;
import baari.server.desk.Answer;
import baari.server.desk.Desk;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Tells the desk that time has passed: at most once a second, and only for a centre where
/// something is due.
@ApplicationScoped
public class Ticker {
  private static final String ACTOR = "system";

  private final Desk desk;
  private final Centres centres;
  private final Clock clock;

  Ticker(Desk desk, Centres centres, Clock clock) {
    this.desk = desk;
    this.centres = centres;
    this.clock = clock;
  }

  @Scheduled(every = "1s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    for (String centre : centres.ids()) {
      // What is not stored now is due again at the next tick.
      var _ = passTime(desk, centre, clock);
    }
  }

  /// The desk's answer; empty when nothing is due.
  public static Optional<CompletableFuture<Answer>> passTime(
      Desk desk, String centre, Clock clock) {
    Instant now = clock.instant();
    return desk.state(centre)
        .nextDue()
        .filter(next -> !next.isAfter(now))
        .map(_ -> desk.submit(centre, UUID.randomUUID().toString(), ACTOR, new Command.PassTime()));
  }
}
