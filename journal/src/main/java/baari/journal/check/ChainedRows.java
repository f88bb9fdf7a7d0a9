package baari.journal.check;

import baari.engine.event.Entry;
import baari.journal.format.Chain;
import baari.journal.format.Row;
import java.io.IOException;
import java.util.Optional;

/// Reads a centre's rows in order. It refuses a row that is not the next one or, if hashes are
/// checked, a row that is not as it was written.
public final class ChainedRows {
  /// How many rows a reader holds at a time.
  public static final int FETCH_SIZE = 1_000;

  private final String centre;
  private final long first;
  private final boolean proves;
  private long last;
  private String head = Chain.START;

  /// @param first the first entry that is wanted
  /// @param proves whether each entry is compared with its hash
  public ChainedRows(String centre, long first, boolean proves) {
    this.centre = centre;
    this.first = first;
    this.proves = proves;
    this.last = Math.max(0, first - 2);
  }

  /// The entry of a row; empty for the row before the first, of which only the hash is needed.
  ///
  /// @throws IOException when the row is refused; the message names the entry
  public Optional<Entry> next(Row row, String hash) throws IOException {
    if (row.sequence() != last + 1) {
      throw new IOException("entry " + (last + 1) + " of " + centre + " is not there");
    }
    last++;
    boolean isWanted = last >= first;
    if (isWanted && proves && !Chain.hash(head, row).equals(hash)) {
      throw new IOException("entry " + last + " of " + centre + " is not as it was written");
    }
    head = hash;
    return isWanted ? Optional.of(entry(row)) : Optional.empty();
  }

  private static Entry entry(Row row) throws IOException {
    try {
      return row.entry();
    } catch (IOException e) {
      throw new IOException(
          "entry " + row.sequence() + " of " + row.centre() + " cannot be read", e);
    }
  }
}
