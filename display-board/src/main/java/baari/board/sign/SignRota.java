package baari.board.sign;

import baari.board.loop.Loop;
import baari.protocol.CallView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which call a one-line sign shows when. The newest stands there at once and blinks; calls that
/// came shortly before it then take turns with it, so that a burst hides nobody. When all have had
/// their time the newest stays, steady.
///
/// Runs on the loop.
final class SignRota {
  /// How long a call takes part.
  static final Duration RECENT = Duration.ofSeconds(16);

  /// How long one turn is.
  static final Duration TURN = Duration.ofSeconds(3);

  /// How many calls take turns on a sign of the whole hall; one more drops the oldest.
  static final int BOUND = 6;

  private final Loop loop;
  private final InstantSource time;
  private final SignFace face;
  private final int bound;
  private final List<Turn> turns = new ArrayList<>();
  private Loop.@Nullable Timer timer;
  private int at;

  private record Turn(CallView call, Instant from) {}

  /// @param bound how many calls take turns at most: 1 for a sign where only the newest counts
  SignRota(Loop loop, InstantSource time, SignFace face, int bound) {
    this.loop = loop;
    this.time = time;
    this.face = face;
    this.bound = bound;
  }

  /// A new call.
  void call(CallView call) {
    turns.removeIf(turn -> turn.call().number().equals(call.number()));
    turns.addFirst(new Turn(call, time.instant()));
    if (turns.size() > bound) {
      turns.removeLast();
    }
    show(0);
  }

  /// The last call of a snapshot, which nobody announces; a running rota goes on.
  void settle(CallView call) {
    if (turns.isEmpty()) {
      turns.add(new Turn(call, Instant.MIN));
      face.show(call, false);
    }
  }

  /// Nothing more to show: the day is closed.
  void clear() {
    if (timer != null) {
      timer.cancel();
    }
    turns.clear();
    face.blank();
  }

  private void show(int index) {
    if (timer != null) {
      timer.cancel();
    }
    at = index;
    face.show(turns.get(index).call(), true);
    timer = loop.after(TURN, this::turn);
  }

  private void turn() {
    var oldest = time.instant().minus(RECENT);
    var newest = turns.getFirst();
    turns.removeIf(turn -> !turn.equals(newest) && !turn.from().isAfter(oldest));
    if (turns.size() == 1 && !newest.from().isAfter(oldest)) {
      face.show(newest.call(), false);
    } else if (turns.size() > 1 || at != 0) {
      show((at + 1) % turns.size());
    } else {
      timer = loop.after(TURN, this::turn);
    }
  }

  /// Where the rota's choice goes.
  interface SignFace {
    void show(CallView call, boolean flash);

    void blank();
  }
}
