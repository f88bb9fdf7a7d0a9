package baari.server.desk;

import baari.server.centre.Centres;
import baari.server.journal.JournalException;
import baari.server.journal.SqlJournal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts the desk together at start: the chosen database, the centres, the channel.
@ApplicationScoped
public class DeskProducer {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  SqlJournal journal(
      @ConfigProperty(name = "baari.storage") String storage,
      @DataSource("sqlite") Instance<AgroalDataSource> sqlite,
      @DataSource("postgresql") Instance<AgroalDataSource> postgresql) {
    return new SqlJournal("postgresql".equals(storage) ? postgresql.get() : sqlite.get());
  }

  void close(@Disposes SqlJournal journal) {
    journal.close();
  }

  @Produces
  @Singleton
  @Startup
  Desk desk(SqlJournal journal, Publisher publisher, Clock clock, Centres centres)
      throws JournalException {
    return new Desk(journal, publisher, clock, centres.ids());
  }

  void close(@Disposes Desk desk) {
    desk.close();
  }
}
