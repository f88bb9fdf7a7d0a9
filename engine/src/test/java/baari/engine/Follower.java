package baari.engine;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.util.Optional;

/// A server that reads the journal of a simulated day, beside the one that decides.
public interface Follower {
  /// The entry as the journal has it; empty when it cannot be kept, and then its command is
  /// refused.
  Optional<Entry> kept(Entry entry);

  /// Reads the entry and compares both states.
  ///
  /// @param live after the same entry as it was decided
  void follow(Entry kept, CentreState live);

  /// The state as it comes back from a snapshot.
  CentreState restored(CentreState state);
}
