package baari.server.people;

import baari.server.journal.Database;
import baari.server.journal.JournalException;
import baari.server.journal.RealPostgres;
import java.sql.SQLException;

final class PostgresqlPeopleTest extends PeopleConformance {
  @Override
  protected Database fresh() throws SQLException, JournalException {
    return RealPostgres.emptied();
  }
}
