package baari.journal.store;

import baari.engine.Engine;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.JournalException;
import baari.journal.check.ChainedRows;
import baari.journal.check.Damage;
import baari.journal.check.StoredSnapshots;
import baari.journal.check.Verdict;
import baari.journal.check.Verification;
import baari.journal.format.Row;
import baari.journal.format.StateCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// Reads what auditors and reports need, beside the writer: pages, days, past states, verdicts. It
/// blocks. Any thread may use it.
public final class JournalReader {
  private final DataSource source;

  JournalReader(DataSource source) {
    this.source = source;
  }

  /// A centre's entries from `first` on, at most `limit`.
  public List<StoredEntry> page(String centre, long first, int limit) throws JournalException {
    String sql =
        "SELECT "
            + Row.COLUMNS
            + ", hash FROM journal WHERE centre = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    List<StoredEntry> page = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setLong(2, first);
      select.setInt(3, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(stored(Row.of(rows), rows.getString(7)));
        }
      }
      return page;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static StoredEntry stored(Row row, String hash) {
    return new StoredEntry(
        row.sequence(),
        Instant.ofEpochMilli(row.at()),
        row.actor(),
        row.commandId(),
        row.body(),
        hash);
  }

  /// The place of a business day; empty when it was never opened or is not closed.
  public Optional<DaySpan> day(String centre, LocalDate day) throws JournalException {
    String sql =
        "SELECT opened, closed FROM business_day WHERE centre = ? AND day = ? AND closed > 0";
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, centre);
      select.setString(2, day.toString());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new DaySpan(row.getLong(1), row.getLong(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// The entry that opened a business day; empty when it never was.
  public OptionalLong opened(String centre, LocalDate day) throws JournalException {
    return number(
        "SELECT MIN(opened) FROM business_day WHERE centre = ? AND day = ?",
        centre,
        day.toString());
  }

  /// The entry that opened the next business day after this entry; empty when none did.
  public OptionalLong openedAfter(String centre, long sequence) throws JournalException {
    return number(
        "SELECT MIN(opened) FROM business_day WHERE centre = ? AND opened > ?", centre, sequence);
  }

  /// The entry that opened the first business day after this date; empty when none was opened.
  public OptionalLong openedAfter(String centre, LocalDate day) throws JournalException {
    return number(
        "SELECT MIN(opened) FROM business_day WHERE centre = ? AND day > ?",
        centre,
        day.toString());
  }

  /// When a centre's last entry was written; empty when it has none.
  public Optional<Instant> lastAt(String centre) throws JournalException {
    OptionalLong at =
        number("SELECT at FROM journal WHERE centre = ? ORDER BY sequence DESC LIMIT 1", centre);
    return at.isPresent() ? Optional.of(Instant.ofEpochMilli(at.getAsLong())) : Optional.empty();
  }

  private OptionalLong number(String sql, Object... parameters) throws JournalException {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return OptionalLong.empty();
        }
        long number = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Gives `reader` a centre's entries from `first` to `last`, in order, after checking that each
  /// is as it was written.
  public void read(String centre, long first, long last, Consumer<Entry> reader)
      throws JournalException {
    read(new ChainedRows(centre, first, true), centre, first, last, reader);
  }

  /// Like `read` to the end, but entries are not compared with their hashes, because that would
  /// take a tenth of a start's time. An entry that has lost a database page is noticed anyway,
  /// because it is not JSON.
  void replay(String centre, long first, Consumer<Entry> reader) throws JournalException {
    read(new ChainedRows(centre, first, false), centre, first, Long.MAX_VALUE, reader);
  }

  private void read(ChainedRows chain, String centre, long first, long last, Consumer<Entry> reader)
      throws JournalException {
    String sql =
        "SELECT "
            + Row.COLUMNS
            + ", hash FROM journal WHERE centre = ? AND sequence BETWEEN ? AND ? ORDER BY sequence";
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      // PostgreSQL streams only within a transaction. Otherwise the whole journal would be in
      // memory.
      connection.setAutoCommit(false);
      select.setString(1, centre);
      select.setLong(2, first - 1);
      select.setLong(3, last);
      select.setFetchSize(ChainedRows.FETCH_SIZE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Optional<Entry> entry = chain.next(Row.of(rows), rows.getString(7));
          entry.ifPresent(reader);
        }
      }
      connection.rollback();
    } catch (IOException e) {
      String words = Damage.words(source, "the journal of " + centre + " cannot be read", e);
      throw new JournalException.Unreadable(words, e);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// The state right after an entry, computed from the newest snapshot before it.
  public CentreState stateAt(String centre, long sequence) throws JournalException {
    CentreState[] state = {snapshotBefore(centre, sequence).orElse(CentreState.empty(centre))};
    read(
        centre,
        state[0].sequence() + 1,
        sequence,
        entry -> state[0] = Engine.evolve(state[0], entry));
    return state[0];
  }

  /// See `Journal.snapshot`.
  Optional<CentreState> snapshot(String centre, long entries) throws JournalException {
    long last = number("SELECT MAX(sequence) FROM journal WHERE centre = ?", centre).orElse(0);
    return snapshotBefore(centre, last - entries);
  }

  private Optional<CentreState> snapshotBefore(String centre, long sequence)
      throws JournalException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Optional<CentreState> snapshot = new StoredSnapshots(connection).newest(centre, sequence);
      connection.rollback();
      return snapshot;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// See `Journal.check`.
  void check(CentreState state) throws JournalException {
    try (Connection connection = source.getConnection()) {
      Optional<String> fault = new SideTables(connection, state).fault();
      if (fault.isPresent()) {
        throw new SQLException("the journal of " + state.centre() + " is torn: " + fault.get());
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Verifies a centre's journal up to the sequence of `live`, and that it gives exactly this
  /// state.
  public Verdict verify(CentreState live) throws JournalException {
    try (Connection connection = source.getConnection()) {
      Verdict verdict = new Verification(connection, Set.of()).of(live.centre(), live.sequence());
      connection.rollback();
      return verdict instanceof Verdict.Sound sound && !makes(sound, live)
          ? new Verdict.Broken(
              live.centre(), live.sequence(), "does not give the state that the server has")
          : verdict;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static boolean makes(Verdict.Sound sound, CentreState live) {
    return sound.entries() == live.sequence() && sound.stateHash().equals(StateCodec.hash(live));
  }

  private JournalException unreadable(Exception e) {
    return Damage.unreadable(source, "the journal could not be read", e);
  }
}
