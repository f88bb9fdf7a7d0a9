package baari.journal.check;

import baari.engine.Engine;
import baari.engine.state.CentreState;
import baari.journal.format.Chain;
import baari.journal.format.Row;
import baari.journal.format.StateCodec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Checks a centre's entries. Each must be the next one, have the hash that the chain gives it, be
/// readable and be able to follow the state before it. A snapshot must be the state at its entry.
/// The check stops at the first fault.
final class CentreCheck {
  private final Connection connection;
  private final String centre;
  private final NavigableSet<Long> snapshots;
  private CentreState state;
  private String head = Chain.START;
  private Optional<Verdict.Broken> fault = Optional.empty();

  /// @param last the last entry that will be checked
  CentreCheck(Connection connection, String centre, long last) throws SQLException {
    this.connection = connection;
    this.centre = centre;
    this.state = CentreState.empty(centre);
    this.snapshots = snapshots(last);
  }

  String centre() {
    return centre;
  }

  /// Checks the current row of the result.
  void accept(ResultSet row, String hash) throws SQLException {
    if (fault.isEmpty()) {
      try {
        check(Row.strictlyOf(row), hash);
      } catch (CharacterCodingException e) {
        broken(row.getLong(2), "has bytes that are not text");
      }
    }
  }

  private void check(Row row, String hash) throws SQLException {
    if (row.sequence() != next()) {
      broken(next(), "is missing; entry " + row.sequence() + " is in its place");
    } else if (!Chain.hash(head, row).equals(hash)) {
      broken(next(), "is not as it was written, or does not follow the one before it");
    } else {
      evolve(row);
      head = hash;
    }
  }

  private void evolve(Row row) throws SQLException {
    try {
      state = Engine.evolve(state, row.entry());
      if (snapshots.remove(row.sequence())) {
        compareSnapshot();
      }
    } catch (IOException | RuntimeException e) {
      broken(row.sequence(), "is in the chain but cannot be applied: " + e.getMessage());
    }
  }

  private void compareSnapshot() throws SQLException {
    if (new StoredSnapshots(connection).differs(state)) {
      broken(state.sequence(), "has a snapshot that differs from the journal's state");
    }
  }

  /// The database itself cannot read any further.
  void unreadable(SQLException e) {
    if (fault.isEmpty()) {
      broken(next(), "cannot be read: " + e.getMessage());
    }
  }

  Verdict verdict() {
    if (fault.isEmpty() && !snapshots.isEmpty()) {
      broken(next(), "is missing, but there is a snapshot of entry " + snapshots.getLast());
    }
    return fault
        .<Verdict>map(broken -> broken)
        .orElseGet(() -> new Verdict.Sound(centre, state.sequence(), head, StateCodec.hash(state)));
  }

  private long next() {
    return state.sequence() + 1;
  }

  private void broken(long sequence, String why) {
    fault = Optional.of(new Verdict.Broken(centre, sequence, why));
  }

  private NavigableSet<Long> snapshots(long last) throws SQLException {
    NavigableSet<Long> sequences = new TreeSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence FROM snapshot WHERE centre = ? AND sequence <= ?")) {
      select.setString(1, centre);
      select.setLong(2, last);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          sequences.add(rows.getLong(1));
        }
      }
    }
    return sequences;
  }
}
