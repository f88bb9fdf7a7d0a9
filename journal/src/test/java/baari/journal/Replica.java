package baari.journal;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Follower;
import baari.engine.event.Entry;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import baari.journal.format.StateCodec;
import baari.journal.format.WrittenEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The state of a server that reads each entry from the journal, beside the live state. After every
/// entry both must give the same snapshot, byte for byte.
///
/// A snapshot has its tokens in the order of their ids, and the text of each depends only on the
/// token. So a token is written again only when one of the two states has another object for it
/// than at the last comparison. The rest of the snapshot is written again after every entry.
final class Replica implements Follower {
  /// After this many entries the whole snapshot is compared, without that shortcut.
  private static final int WHOLE_EVERY = 48;

  private final Map<String, Compared> compared = new HashMap<>();
  private CentreState state;
  private int followed;

  Replica(CentreState begun) {
    this.state = begun;
  }

  @Override
  public Optional<Entry> kept(Entry entry) {
    try {
      return Optional.of(WrittenEntry.of(entry)).map(RealCodec::read);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void follow(Entry kept, CentreState live) {
    state = Engine.evolve(state, kept);
    assertThat(state.equals(live)).as("replayed is live").isTrue();
    assertThat(StateCodec.write(state)).as("replayed").isEqualTo(StateCodec.write(live));
    live.tokens().forEach(this::compare);
    if (compared.size() > live.tokens().size()) {
      compared.keySet().retainAll(live.tokens().keySet());
    }
    if (++followed % WHOLE_EVERY == 0) {
      assertThat(RealCodec.snapshot(state)).as("replayed").isEqualTo(RealCodec.snapshot(live));
    }
  }

  @Override
  public CentreState restored(CentreState live) {
    return RealCodec.restored(live);
  }

  private void compare(String id, Token live) {
    var now = new Compared(live, Objects.requireNonNull(state.tokens().get(id)));
    Compared before = compared.get(id);
    if (before == null || !now.isOfTheSame(before)) {
      assertThat(RealCodec.token(now.replayed)).as("replayed").isEqualTo(RealCodec.token(live));
      compared.put(id, now);
    }
  }

  private record Compared(Token live, Token replayed) {
    /// Compares references, because equal objects might be written differently.
    @SuppressWarnings("ReferenceEquality")
    boolean isOfTheSame(Compared other) {
      return live == other.live && replayed == other.replayed;
    }
  }
}
