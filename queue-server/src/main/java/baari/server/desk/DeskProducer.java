package baari.server.desk;

import baari.journal.JournalException;
import baari.journal.store.Database;
import baari.journal.store.SqlJournal;
import baari.machine.BelievedClock;
import baari.machine.MachineClock;
import baari.server.centre.Centres;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds the desk at start from the chosen database, the centres and the channel.
@ApplicationScoped
public class DeskProducer {

  @Produces
  @Singleton
  MachineClock machineClock() {
    return MachineClock.system();
  }

  /// The clock that the whole server uses. On a machine that has lost the time, it starts at the
  /// time of the last journal entry.
  @Produces
  @Singleton
  BelievedClock clock(MachineClock machine, SqlJournal journal, Centres centres)
      throws JournalException {
    Instant known = Instant.MIN;
    for (String centre : centres.ids()) {
      Instant last = journal.reader().lastAt(centre).orElse(known);
      known = last.isAfter(known) ? last : known;
    }
    return new BelievedClock(machine, known);
  }

  @Produces
  @Singleton
  Database database(
      @ConfigProperty(name = "baari.storage") String storage,
      @ConfigProperty(name = "baari.data-dir") String dataDir,
      @ConfigProperty(name = "baari.database-url") String url)
      throws JournalException {
    return switch (storage) {
      case "sqlite" -> Database.sqlite(Path.of(dataDir, "baari.db"));
      case "postgresql" -> Database.postgresql(url);
      default ->
          throw new IllegalArgumentException(
              "baari.storage is '" + storage + "'; it can be sqlite or postgresql");
    };
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  SqlJournal journal(Database database) {
    return new SqlJournal(database.source(), database.isShared());
  }

  void close(@Disposes SqlJournal journal) {
    journal.close();
  }

  @Produces
  @Singleton
  @Startup
  Desk desk(
      SqlJournal journal,
      Publisher publisher,
      Clock clock,
      Centres centres,
      @ConfigProperty(name = "baari.tokens.per-device-minute") int perDeviceMinute,
      @ConfigProperty(name = "baari.tokens.per-centre-day") int perCentreDay)
      throws JournalException {
    var bounds = new TokenBounds(perDeviceMinute, perCentreDay, System::nanoTime);
    return new Desk(journal, publisher, clock, centres.ids(), bounds);
  }

  void close(@Disposes Desk desk) {
    desk.close();
  }
}
