package baari.server.desk;

import java.util.concurrent.TimeUnit;

/// Counts what happened in the last minute, to the second. Its memory does not grow with the count.
final class LastMinute {
  private static final int SECONDS = 60;

  private final int[] bySecond = new int[SECONDS];
  private final long originNanos;
  private long second;
  private int sum;

  /// @param nanos as `System.nanoTime()`, like everywhere in this class
  LastMinute(long nanos) {
    originNanos = nanos;
  }

  int count(long nanos) {
    moveTo(nanos);
    return sum;
  }

  void add(long nanos) {
    moveTo(nanos);
    bySecond[at(second)]++;
    sum++;
  }

  /// Removes the last addition, because it did not happen after all.
  void takeBack(long nanos) {
    moveTo(nanos);
    for (long each = second; each > second - SECONDS && each >= 0; each--) {
      if (bySecond[at(each)] > 0) {
        bySecond[at(each)]--;
        sum--;
        return;
      }
    }
  }

  private void moveTo(long nanos) {
    long now = TimeUnit.NANOSECONDS.toSeconds(nanos - originNanos);
    long from = Math.max(second, now - SECONDS);
    for (long each = from + 1; each <= now; each++) {
      sum -= bySecond[at(each)];
      bySecond[at(each)] = 0;
    }
    second = now;
  }

  private static int at(long second) {
    return (int) (second % SECONDS);
  }
}
