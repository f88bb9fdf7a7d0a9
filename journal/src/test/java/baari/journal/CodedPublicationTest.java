package baari.journal;

import baari.engine.Follower;
import baari.engine.PublicationSimulationTest;
import baari.engine.Seeds;
import baari.engine.state.CentreState;
import java.util.stream.LongStream;

/// The same days, read from the journal as they were written.
final class CodedPublicationTest extends PublicationSimulationTest {
  static LongStream days() {
    return Seeds.ofDays();
  }

  @Override
  protected Follower follower(CentreState begun) {
    return new Replica(begun);
  }
}
