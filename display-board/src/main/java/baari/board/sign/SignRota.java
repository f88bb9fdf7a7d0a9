package baari.board.sign;

import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which call a one-line sign shows, and when. A new call is shown at once and blinks. In a
/// burst, the call that was cut short gets its turn next, and calls that come while it waits queue
/// behind it. So every call that is not over gets its turn, in order. Then the recent calls
/// alternate. In the end the newest call stays without blinking until it is over. The call that is
/// shown keeps its turn even when it is over.
///
/// A counter calls one citizen at a time, so its new call replaces its last one. There are never
/// more calls here than counters.
///
/// Runs on the loop.
final class SignRota {
  /// How long a call takes part, from the start of its turn.
  static final Duration RECENT = Duration.ofSeconds(16);

  /// The length of one turn.
  static final Duration TURN = Duration.ofSeconds(3);

  /// When calls wait, turns are shortened so that all fit into this time, but not below
  /// [#SHORTEST_TURN]. That is long enough to read a number and a counter.
  static final Duration CATCH_UP = Duration.ofSeconds(15);

  static final Duration SHORTEST_TURN = Duration.ofMillis(1_500);

  /// More than the maximum of counters of a centre. One more call drops the oldest.
  static final int BOUND = 1_000;

  private final Loop loop;
  private final InstantSource time;
  private final SignFace face;
  private final Duration lasts;

  /// Oldest first.
  private final List<Turn> turns = new ArrayList<>();

  private Loop.@Nullable Timer timer;
  private @Nullable Turn shown;
  private boolean flashing;
  private Instant shownAt = Instant.MIN;

  private static final class Turn {
    private final CallView call;
    private final Instant from;
    private boolean isOwed;
    private boolean stands = true;
    private Instant upAt;

    private Turn(CallView call, Instant from, boolean isOwed) {
      this.call = call;
      this.from = from;
      this.isOwed = isOwed;
      this.upAt = from;
    }
  }

  /// @param lasts how long a call is shown after its turn if nothing else ends it
  SignRota(Loop loop, InstantSource time, SignFace face, Duration lasts) {
    this.loop = loop;
    this.time = time;
    this.face = face;
    this.lasts = lasts;
  }

  /// A new call.
  void call(CallView call) {
    turns.removeIf(turn ->
        turn.call.number().equals(call.number()) || turn.call.counter().equals(call.counter()));
    boolean queues = waiting() > 0;
    if (turns.size() == BOUND) {
      turns.removeFirst();
    }
    var turn = new Turn(call, time.instant(), true);
    turns.add(turn);
    if (queues) {
      turnAfter(Duration.between(time.instant(), shownAt.plus(length())));
    } else {
      cutShort();
      show(turn);
    }
  }

  /// The hall's state changed.
  ///
  /// @param standing tells whether a call is not over yet
  void follow(Predicate<CallView> standing) {
    turns.forEach(turn -> turn.stands = standing.test(turn.call));
    if (shown != null && isOver(shown) && !isAfterNow(shownAt.plus(TURN))) {
      turn();
    }
  }

  /// Shows the last call of a snapshot. It is not announced. A running rota continues.
  ///
  /// @param from when the call was made
  void settle(CallView call, Instant from) {
    var made = new Turn(call, from, false);
    if (turns.isEmpty() && !isOver(made)) {
      turns.add(made);
      show(made);
    }
  }

  /// There is nothing more to show, because the day is closed.
  void clear() {
    turns.clear();
    blank();
  }

  private void show(Turn turn) {
    if (turn.isOwed) {
      turn.upAt = time.instant();
    }
    boolean flash = isRecent(turn);
    if (turn != shown) {
      shownAt = time.instant();
      face.show(turn.call, flash);
    } else if (flash != flashing) {
      face.show(turn.call, flash);
    }
    shown = turn;
    flashing = flash;
    turnAfter(length());
  }

  /// A newer call takes the sign. The turn of the shown call counts if it was long enough to be
  /// read.
  private void cutShort() {
    if (shown != null && !isAfterNow(shownAt.plus(SHORTEST_TURN))) {
      shown.isOwed = false;
    }
  }

  private void turn() {
    if (shown != null) {
      shown.isOwed = false;
    }
    int after = turns.indexOf(shown) + 1;
    var inOrder =
        Stream.of(
                turns.stream().filter(turn -> turn.isOwed),
                turns.subList(after, turns.size()).stream(),
                turns.stream())
            .flatMap(each -> each)
            .toList();
    var newest = turns.getLast();
    turns.removeIf(turn -> isOver(turn) || (turn != newest && !isRecent(turn)));
    inOrder.stream().filter(turns::contains).findFirst().ifPresentOrElse(this::show, this::blank);
  }

  private void turnAfter(Duration delay) {
    stop();
    timer = loop.after(delay.isNegative() ? Duration.ZERO : delay, this::turn);
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

  /// How many calls have not had their turn yet, without the one that is shown now.
  private long waiting() {
    return turns.stream().filter(turn -> turn.isOwed && turn.stands && turn != shown).count();
  }

  private Duration length() {
    var each = CATCH_UP.dividedBy(Math.max(1, waiting()));
    if (each.compareTo(SHORTEST_TURN) < 0) {
      return SHORTEST_TURN;
    }
    return each.compareTo(TURN) < 0 ? each : TURN;
  }

  private boolean isOver(Turn turn) {
    return !turn.stands || (!turn.isOwed && !isAfterNow(turn.from.plus(lasts)));
  }

  private boolean isRecent(Turn turn) {
    return turn.isOwed || isAfterNow(turn.upAt.plus(RECENT));
  }

  private boolean isAfterNow(Instant instant) {
    return instant.isAfter(time.instant());
  }

  /// The sign on which the rota shows its choice.
  interface SignFace {
    void show(CallView call, boolean flash);

    void blank();
  }
}
