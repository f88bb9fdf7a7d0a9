package baari.journal.store;

import baari.journal.format.Chain;
import baari.journal.format.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/// Adds the chain to entries from before the chain existed, and stores their business days. It
/// works the same on both databases.
public final class ChainMigration implements JavaMigration {
  /// How many rows are in memory at a time.
  private static final int PAGE = 1_000;

  private static final String SELECT =
      "SELECT "
          + Row.COLUMNS
          + " FROM journal WHERE centre = ? AND sequence > ? ORDER BY sequence LIMIT "
          + PAGE;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3");
  }

  @Override
  public String getDescription() {
    return "chain what was written before";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException, IOException {
    Connection connection = context.getConnection();
    try (var days = new BusinessDays(connection);
        PreparedStatement select = connection.prepareStatement(SELECT);
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE journal SET hash = ? WHERE centre = ? AND sequence = ?")) {
      for (String centre : centres(connection)) {
        chain(centre, select, update, days);
      }
    }
  }

  private static void chain(
      String centre, PreparedStatement select, PreparedStatement update, BusinessDays days)
      throws SQLException, IOException {
    String head = Chain.START;
    long sequence = 0;
    for (List<Row> rows = page(select, centre, sequence);
        !rows.isEmpty();
        rows = page(select, centre, sequence)) {
      for (Row row : rows) {
        head = Chain.hash(head, row);
        sequence = row.sequence();
        update.setString(1, head);
        update.setString(2, centre);
        update.setLong(3, sequence);
        update.addBatch();
        days.note(row.entry());
      }
      update.executeBatch();
      days.store();
    }
  }

  private static List<Row> page(PreparedStatement select, String centre, long sequence)
      throws SQLException {
    select.setString(1, centre);
    select.setLong(2, sequence);
    List<Row> rows = new ArrayList<>(PAGE);
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(Row.of(found));
      }
    }
    return rows;
  }

  private static List<String> centres(Connection connection) throws SQLException {
    List<String> centres = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT DISTINCT centre FROM journal ORDER BY centre");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        centres.add(rows.getString(1));
      }
    }
    return centres;
  }
}
