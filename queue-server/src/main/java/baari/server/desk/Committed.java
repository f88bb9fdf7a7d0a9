package baari.server.desk;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.util.List;

/// What one stored batch changed in one centre.
///
/// @param steps in order, at least one
public record Committed(String centre, List<Step> steps) {

  /// One entry with the state before it and the state after it.
  public record Step(CentreState before, Entry entry, CentreState after) {}
}
