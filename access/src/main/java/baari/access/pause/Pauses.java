package baari.access.pause;

import baari.web.LastUsed;
import java.time.Duration;

/// Counts the wrong tries of each address or name, and says how long the next try must wait: not at
/// all after the first few, then one second, and twice as long after every further one, up to a
/// minute. A try during a pause does not make the pause longer. It remembers the last 4,096
/// addresses or names.
///
/// A try counts as wrong from its start until it proves right, so that many tries at once gain
/// nothing.
///
/// Threads: any. Times are those of `System.nanoTime`.
public final class Pauses {
  public static final Duration LONGEST = Duration.ofMinutes(1);

  /// After this time without a wrong try, earlier wrong tries no longer count.
  public static final Duration MEMORY = Duration.ofHours(1);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int REMEMBERED_MAX = 4_096;
  private static final int DOUBLINGS_MAX = 6;

  private final int free;
  private final LastUsed<Tries> tries = new LastUsed<>(REMEMBERED_MAX);

  /// @param free how many wrong tries cause no pause
  public Pauses(int free) {
    this.free = free;
  }

  private record Tries(int wrong, long lastNanos) {}

  /// How long this address or name still has to wait; zero or less means not at all.
  ///
  /// @param most the longest time that it may have to wait
  public synchronized Duration left(String key, Duration most, long nowNanos) {
    Tries known = tries.get(key);
    if (known == null || known.wrong <= free) {
      return Duration.ZERO;
    }
    Duration grown = FIRST.multipliedBy(1L << Math.min(known.wrong - free - 1, DOUBLINGS_MAX));
    Duration pause = min(min(grown, LONGEST), most);
    return pause.minusNanos(nowNanos - known.lastNanos);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// @return how many wrong tries there have been, with this one
  public synchronized int begin(String key, long nowNanos) {
    Tries known = tries.get(key);
    int before = known == null || nowNanos - known.lastNanos > MEMORY.toNanos() ? 0 : known.wrong;
    tries.put(key, new Tries(before + 1, nowNanos));
    return before + 1;
  }

  /// Takes back a try that was right or was not checked.
  public synchronized void takeBack(String key) {
    Tries known = tries.get(key);
    if (known != null) {
      tries.put(key, new Tries(Math.max(0, known.wrong - 1), known.lastNanos));
    }
  }

  public synchronized void forgive(String key) {
    tries.remove(key);
  }
}
