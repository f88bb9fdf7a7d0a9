package baari.journal;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.journal.format.WrittenEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The record that state is a function of. One writer thread at a time; reads from any thread.
public interface Journal {

  /// Appends all entries, or none, in one transaction, and returns when they are on stable storage.
  /// Each centre's entries follow its last one without a gap.
  ///
  /// @param entries at least one
  /// @throws JournalException.Conflict when another writer was first, or a number or counter would
  ///   be given twice: nothing was stored; read what is new and decide again
  /// @throws JournalException.Unavailable when it is not known to be stored
  void append(List<WrittenEntry> entries) throws JournalException;

  /// Hands over a centre's entries after `sequence`, in order.
  void read(String centre, long sequence, Consumer<Entry> reader) throws JournalException;

  /// The newest snapshot of a centre that is at least `entries` older than its last entry; if none
  /// is, then none.
  Optional<CentreState> snapshot(String centre, long entries) throws JournalException;

  /// Holds what is kept beside the entries against the state that all of them make, once at the
  /// start.
  ///
  /// @throws JournalException.Unavailable when storage has lost a part of either
  void check(CentreState state) throws JournalException;

  /// Whether other servers may write to it too. Then a state that was read may be behind.
  boolean isShared();

  /// Whether a centre has entries after `sequence`. Cheap; the writer's thread only.
  boolean hasAfter(String centre, long sequence) throws JournalException;

  /// Waits until no other server stores anything for these centres which waits like this, so that
  /// what is read now is still the newest at the next `append`. That one, or `release`, lets the
  /// next one in; servers that do not wait may still be first.
  ///
  /// @param centres in an order that all servers have in common
  /// @throws JournalException.Unavailable when it takes too long
  void reserve(List<String> centres) throws JournalException;

  /// Lets the next one in, if this one waited and has not appended since.
  void release();

  /// Stores something that leaves no trace, to know whether storage works again.
  void probe() throws JournalException;

  /// Keeps a snapshot, and drops all but the newest three of its centre.
  void save(CentreState snapshot) throws JournalException;
}
