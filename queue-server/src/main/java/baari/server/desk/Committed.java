package baari.server.desk;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.util.List;

/// What one batch made true for one centre, after it was stored.
///
/// @param steps in order, at least one
public record Committed(String centre, List<Step> steps) {

  /// One entry with the states on either side of it.
  public record Step(CentreState before, Entry entry, CentreState after) {}
}
