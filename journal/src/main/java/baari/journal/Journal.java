package baari.journal;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.format.WrittenEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The record from which the state is computed. One thread writes at a time; any thread may read.
public interface Journal {

  /// Appends all entries, or none, in one transaction, and returns when they are on stable storage.
  /// Each centre's entries follow its last one without a gap.
  ///
  /// @param entries at least one
  /// @throws JournalException.Conflict when another writer was first, or a number or counter would
  ///   be given twice. Nothing was stored. The caller must read what is new and decide again
  /// @throws JournalException.Unavailable when it is not known whether they are stored
  void append(List<WrittenEntry> entries) throws JournalException;

  /// Gives `reader` a centre's entries after `sequence`, in order.
  void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException;

  /// The newest snapshot of a centre that is at least `entries` entries older than the centre's
  /// last entry; empty when there is none.
  Optional<CentreState> snapshot(String centre, long entries) throws JournalException;

  /// Compares the tables beside the journal with the state that all its entries give. Called once,
  /// at the start.
  ///
  /// @throws JournalException.Unavailable when storage has lost a part of the tables or of the
  ///   journal
  void check(CentreState state) throws JournalException;

  /// Whether other servers may write to it too. Then a state that was read may be out of date.
  boolean isShared();

  /// Whether a centre has entries after `sequence`. Cheap. Only for the writer's thread.
  boolean hasAfter(String centre, long sequence) throws JournalException;

  /// Waits for this server's turn to write to these centres. During the turn, no other server that
  /// waits for its turn stores anything for them, so that what is read now is still the newest at
  /// the next `append`. `append` or `release` ends the turn. A server that does not wait may still
  /// write first.
  ///
  /// @param centres in an order that is the same on all servers
  /// @throws JournalException.Conflict when it takes too long
  void reserve(List<String> centres) throws JournalException;

  /// Ends this server's turn, if it has one and has not appended since.
  void release();

  /// Stores something and removes it again, to find out whether storage works again.
  void probe() throws JournalException;

  /// Stores a snapshot, and deletes all but the newest three of its centre.
  void save(CentreState snapshot) throws JournalException;
}
