package baari.journal;

import baari.engine.state.CentreState;
import baari.engine.Follower;
import baari.engine.SimulationTest;

/// The same days, read from the journal as they were written.
final class CodedSimulationTest extends SimulationTest {
  @Override
  protected Follower follower(CentreState begun) {
    return new Replica(begun);
  }
}
