package baari.board.sign;

import baari.board.loop.Loop;
import baari.protocol.CallView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which call a one-line sign shows when. The newest stands there at once and blinks; calls that
/// came shortly before it then take turns with it, so that a burst hides nobody. When all have had
/// their time the newest stays, steady, until it is over. Whatever becomes of a call, it stands for
/// one turn.
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
  private final Duration lasts;
  private final List<Turn> turns = new ArrayList<>();
  private Predicate<CallView> stands = _ -> true;
  private Loop.@Nullable Timer timer;
  private @Nullable Turn shown;
  private boolean flashing;
  private Instant shownAt = Instant.MIN;

  private record Turn(CallView call, Instant from) {}

  /// @param bound how many calls take turns at most: 1 for a sign where only the newest counts
  /// @param lasts how long a call stands that nothing else ends
  SignRota(Loop loop, InstantSource time, SignFace face, int bound, Duration lasts) {
    this.loop = loop;
    this.time = time;
    this.face = face;
    this.bound = bound;
    this.lasts = lasts;
  }

  /// A new call.
  void call(CallView call) {
    turns.removeIf(turn -> turn.call().number().equals(call.number()));
    turns.addFirst(new Turn(call, time.instant()));
    if (turns.size() > bound) {
      turns.removeLast();
    }
    show(turns.getFirst());
  }

  /// The hall changed.
  ///
  /// @param standing whether a call is not over yet
  void follow(Predicate<CallView> standing) {
    stands = standing;
    if (shown != null && isOver(shown) && !isAfterNow(shownAt.plus(TURN))) {
      turn();
    }
  }

  /// The last call of a snapshot, which nobody announces; a running rota goes on.
  ///
  /// @param from when it was made
  void settle(CallView call, Instant from) {
    var made = new Turn(call, from);
    if (turns.isEmpty() && !isOver(made)) {
      turns.add(made);
      show(made);
    }
  }

  /// Nothing more to show: the day is closed.
  void clear() {
    turns.clear();
    blank();
  }

  private void show(Turn turn) {
    stop();
    boolean flash = isRecent(turn);
    if (!turn.equals(shown)) {
      shownAt = time.instant();
      face.show(turn.call(), flash);
    } else if (flash != flashing) {
      face.show(turn.call(), flash);
    }
    shown = turn;
    flashing = flash;
    timer = loop.after(TURN, this::turn);
  }

  private void turn() {
    int after = turns.indexOf(shown) + 1;
    var inOrder =
        Stream.concat(turns.subList(after, turns.size()).stream(), turns.stream()).toList();
    var newest = turns.getFirst();
    turns.removeIf(turn -> isOver(turn) || (!turn.equals(newest) && !isRecent(turn)));
    inOrder.stream().filter(turns::contains).findFirst().ifPresentOrElse(this::show, this::blank);
  }

  private void blank() {
    stop();
    shown = null;
    face.blank();
  }

  private void stop() {
    if (timer != null) {
      timer.cancel();
    }
  }

  private boolean isOver(Turn turn) {
    return !stands.test(turn.call()) || !isAfterNow(turn.from().plus(lasts));
  }

  private boolean isRecent(Turn turn) {
    return isAfterNow(turn.from().plus(RECENT));
  }

  private boolean isAfterNow(Instant instant) {
    return instant.isAfter(time.instant());
  }

  /// Where the rota's choice goes.
  interface SignFace {
    void show(CallView call, boolean flash);

    void blank();
  }
}
