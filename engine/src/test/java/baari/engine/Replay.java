package baari.engine;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import java.util.Optional;

/// Reads entries as they were decided. The journal's tests read them back as they were stored.
final class Replay implements Follower {
  private CentreState state;

  Replay(CentreState begun) {
    this.state = begun;
  }

  @Override
  public Optional<Entry> kept(Entry entry) {
    return Optional.of(entry);
  }

  @Override
  public void follow(Entry kept, CentreState live) {
    state = Engine.evolve(state, kept);
    assertThat(state.equals(live)).as("replayed is live").isTrue();
  }

  @Override
  public CentreState restored(CentreState live) {
    return state;
  }
}
