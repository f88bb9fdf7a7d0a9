package baari.journal.store;

import baari.engine.counter.Counter;
import baari.engine.state.CentreState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tables that are written together with the journal. If they contradict it, the file has lost
/// a part, because each table has its own pages.
final class SideTables {
  private static final String BEYOND =
      "SELECT MAX(sequence) FROM snapshot WHERE centre = ?1 UNION ALL"
          + " SELECT MAX(opened) FROM business_day WHERE centre = ?1 UNION ALL"
          + " SELECT MAX(closed) FROM business_day WHERE centre = ?1";

  private final Connection connection;
  private final CentreState state;

  SideTables(Connection connection, CentreState state) {
    this.connection = connection;
    this.state = state;
  }

  /// What contradicts the state that the journal gives.
  Optional<String> fault() throws SQLException {
    if (!atCounters().equals(stored())) {
      return Optional.of("the tokens at the counters are not those of its entries");
    }
    return knowsLaterEntries() || !hasTokens()
        ? Optional.of("its last entries, or rows of other tables, are missing")
        : Optional.empty();
  }

  private Map<String, String> atCounters() {
    return state.counters().values().stream()
        .filter(Counter.Busy.class::isInstance)
        .map(Counter.Busy.class::cast)
        .collect(Collectors.toMap(Counter.Busy::id, Counter.Busy::token));
  }

  private Map<String, String> stored() throws SQLException {
    Map<String, String> stored = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT counter, token FROM counter_token WHERE centre = ?")) {
      select.setString(1, state.centre());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.put(row.getString(1), row.getString(2));
        }
      }
    }
    return stored;
  }

  private boolean knowsLaterEntries() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BEYOND)) {
      select.setString(1, state.centre());
      try (ResultSet row = select.executeQuery()) {
        boolean later = false;
        while (row.next()) {
          later |= row.getLong(1) > state.sequence();
        }
        return later;
      }
    }
  }

  /// Whether the table has all tokens that were issued on the last day, and none from an entry that
  /// is missing.
  private boolean hasTokens() throws SQLException {
    if (state.lastDay().isEmpty()) {
      return true;
    }
    String day = state.lastDay().get().format(DateTimeFormatter.BASIC_ISO_DATE);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT COUNT(*), MAX(sequence) FROM token"
                + " WHERE centre = ? AND token > ? || '-' AND token < ? || '.'")) {
      select.setString(1, state.centre());
      select.setString(2, day);
      select.setString(3, day);
      try (ResultSet row = select.executeQuery()) {
        long issued =
            state.tokens().values().stream().filter(token -> token.id().startsWith(day)).count();
        return row.next() && row.getLong(1) >= issued && row.getLong(2) <= state.sequence();
      }
    }
  }
}
