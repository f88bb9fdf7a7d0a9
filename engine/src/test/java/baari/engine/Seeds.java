package baari.engine;

import java.util.stream.LongStream;

/// The random days that simulations play. `./baari prove --seeds N --from SEED` chooses others.
public final class Seeds {
  private static final int PLAIN_DAYS = 10;
  private static final int DAYS = 50;

  /// A day with crashes has threads and restarts in it, and takes six times as long.
  private static final int CRASHES = 25;

  private Seeds() {}

  /// For the engine alone: a few days show most of its mistakes.
  public static LongStream ofPlainDays() {
    return from(PLAIN_DAYS);
  }

  /// For the engine through the journal's format.
  public static LongStream ofDays() {
    return from(DAYS);
  }

  /// For the desk on a failing disk.
  public static LongStream ofCrashes() {
    return from(CRASHES);
  }

  private static LongStream from(int unlessTold) {
    long first = Long.getLong("simulation.from", 0);
    return LongStream.range(first, first + Integer.getInteger("simulation.seeds", unlessTold));
  }
}
