package baari.engine;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.util.Optional;

/// A second server that reads the journal of a simulated day while the first one decides.
public interface Follower {
  /// The entry as the journal stores it; empty when it cannot be stored. Then its command is
  /// refused.
  Optional<Entry> kept(Entry entry);

  /// Reads the entry and compares both states.
  ///
  /// @param live the state of the deciding server after the same entry
  void follow(Entry kept, CentreState live);

  /// The state as it comes back from a snapshot.
  CentreState restored(CentreState state);
}
