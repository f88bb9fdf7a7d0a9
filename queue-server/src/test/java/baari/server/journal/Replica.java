package baari.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.server.engine.CentreState;
import baari.server.engine.Engine;
import baari.server.engine.Entry;
import java.util.Optional;

/// The state of a server that reads each entry from the journal, beside the live one.
public final class Replica {
  private static final int BYTES_EVERY = 48;

  private CentreState state;
  private int followed;

  public Replica(CentreState begun) {
    this.state = begun;
  }

  /// The entry as the journal has it; empty when it cannot be kept, and then its command is
  /// refused.
  public static Optional<Entry> kept(Entry entry) {
    try {
      return Optional.of(WrittenEntry.of(entry)).map(RealCodec::read);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Reads the entry and compares both states. Equal states make equal snapshots if they are
  /// written in the order of their keys; as that takes most of the time, the bytes are compared
  /// only at every few steps.
  ///
  /// @param live after the same entry as it was decided
  public void follow(Entry kept, CentreState live) {
    state = Engine.evolve(state, kept);
    assertThat(state.equals(live)).as("replayed is live").isTrue();
    if (++followed % BYTES_EVERY == 0) {
      assertThat(RealCodec.snapshot(state)).as("replayed").isEqualTo(RealCodec.snapshot(live));
    }
  }
}
