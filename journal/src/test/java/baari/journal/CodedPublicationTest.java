package baari.journal;

import baari.engine.state.CentreState;
import baari.engine.Follower;
import baari.engine.PublicationSimulationTest;

/// The same days, read from the journal as they were written.
final class CodedPublicationTest extends PublicationSimulationTest {
  @Override
  protected Follower follower(CentreState begun) {
    return new Replica(begun);
  }
}
