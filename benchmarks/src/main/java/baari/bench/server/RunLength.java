package baari.bench.server;

import java.time.Duration;
import java.util.List;

/// How long the run takes.
///
/// @param rounds how often the server and SQL take turns
/// @param warmUpSpells the maximum number of load spells before the first figure of a fresh server
/// @param perLevel the measured time for each number of clients
/// @param clients the numbers of clients; 64 is always among them
/// @param finishedTokens how many finished tokens there are when `next` is measured again
/// @param starts how often the start is measured
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

  /// Opening the counters and other preparations must end within this time.
  public static final Duration SETUP_BOUND = Duration.ofSeconds(30);

  /// The load before each level that is not measured.
  public static final Duration LEVEL_WARM_UP = Duration.ofMillis(500);
}
