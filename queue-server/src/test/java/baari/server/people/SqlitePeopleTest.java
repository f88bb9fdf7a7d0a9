package baari.server.people;

import baari.journal.JournalException;
import baari.journal.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePeopleTest extends PeopleConformance {
  @TempDir private Path directory;

  @Override
  protected Database fresh() throws JournalException {
    return Database.sqlite(directory.resolve("baari.db"));
  }
}
