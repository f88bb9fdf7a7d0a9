package baari.journal.check;

import baari.journal.format.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One pass over the journal in the order of its entries. `CentreCheck` checks each centre. Only
/// one entry and one state are in memory at a time.
public final class Verification {
  private static final String ALL =
      "SELECT " + Row.COLUMNS + ", hash FROM journal ORDER BY centre, sequence";
  private static final String OF_CENTRE =
      "SELECT "
          + Row.COLUMNS
          + ", hash FROM journal WHERE centre = ? AND sequence <= ? ORDER BY sequence";

  private final Connection connection;
  private final Set<String> sought;
  private final Map<String, EntryPosition> found = new HashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private @Nullable CentreCheck check;

  /// @param sought hashes whose position is wanted
  public Verification(Connection connection, Set<String> sought) {
    this.connection = connection;
    this.sought = sought;
  }

  /// The position of an entry.
  public record EntryPosition(String centre, long sequence) {}

  /// The position of the entry with a sought hash, if there is one.
  public Optional<EntryPosition> place(String hash) {
    return Optional.ofNullable(found.get(hash));
  }

  /// Verifies every centre that has an entry, in order.
  public List<Verdict> all() throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select = connection.prepareStatement(ALL)) {
      read(select);
    }
    finish();
    return verdicts;
  }

  /// Verifies one centre's entries up to `sequence`.
  public Verdict of(String centre, long sequence) throws SQLException {
    connection.setAutoCommit(false);
    var only = new CentreCheck(connection, centre, sequence);
    check = only;
    try (PreparedStatement select = connection.prepareStatement(OF_CENTRE)) {
      select.setString(1, centre);
      select.setLong(2, sequence);
      read(select);
    }
    return only.verdict();
  }

  private void read(PreparedStatement select) throws SQLException {
    select.setFetchSize(ChainedRows.FETCH_SIZE);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        accept(rows);
      }
    } catch (SQLException e) {
      if (check == null) {
        throw e;
      }
      check.unreadable(e);
    }
  }

  private void accept(ResultSet row) throws SQLException {
    String centre = row.getString(1);
    String hash = row.getString(7);
    if (check == null || !check.centre().equals(centre)) {
      finish();
      check = new CentreCheck(connection, centre, Long.MAX_VALUE);
    }
    check.accept(row, hash);
    if (sought.contains(hash)) {
      found.put(hash, new EntryPosition(centre, row.getLong(2)));
    }
  }

  private void finish() {
    if (check != null) {
      verdicts.add(check.verdict());
    }
  }
}
