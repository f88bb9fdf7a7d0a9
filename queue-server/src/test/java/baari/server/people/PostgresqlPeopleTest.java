package baari.server.people;

import baari.journal.JournalException;
import baari.journal.RealPostgres;
import baari.journal.store.Database;
import java.sql.SQLException;

final class PostgresqlPeopleTest extends PeopleConformance {
  @Override
  protected Database fresh() throws SQLException, JournalException {
    return RealPostgres.emptied();
  }
}
