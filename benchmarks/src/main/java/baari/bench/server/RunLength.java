package baari.bench.server;

import java.time.Duration;
import java.util.List;

/// How long the run takes its time.
///
/// @param rounds how often server and SQL take turns
/// @param warmUpSpells at most so many spells of load before the first figure of a fresh server
/// @param perLevel measured time of each number of clients
/// @param clients the numbers of clients; 64 is always among them
/// @param finishedTokens history before `next` is timed again
/// @param starts how often the start-up is timed
public record RunLength(
    int rounds,
    int warmUpSpells,
    Duration perLevel,
    List<Integer> clients,
    int finishedTokens,
    int starts) {

  /// About twelve minutes.
  public static final RunLength NORMAL =
      new RunLength(3, 20, Duration.ofSeconds(3), List.of(1, 16, 64, 256), 1_000_000, 5);

  /// About two minutes, for a first impression: one round, less history.
  public static final RunLength QUICK =
      new RunLength(1, 3, Duration.ofSeconds(2), List.of(1, 64), 50_000, 3);

  /// Opening the counters and other preparations must be over by then.
  public static final Duration SETUP_BOUND = Duration.ofSeconds(30);

  /// Before each level, unmeasured.
  public static final Duration LEVEL_WARM_UP = Duration.ofMillis(500);
}
