package baari.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// What a load run saw.
///
/// @param answers answers with a status of 2xx
/// @param refusals answers with any other status
/// @param broken connections that broke or gave no answer
/// @param elapsedNanos from the first request to the last answer
/// @param latency of all answers, in nanoseconds
public record LoadResult(
    long answers, long refusals, int broken, long elapsedNanos, Histogram latency) {

  /// Answers of 2xx a second.
  public double perSecond() {
    return answers * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, elapsedNanos);
  }

  /// A percentile of the latency, in milliseconds.
  public double millisAt(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1e6;
  }

  /// This result, when the server did all that it was asked.
  ///
  /// @throws IllegalStateException otherwise: a benchmark with refusals measures something else
  public LoadResult orThrow() {
    if (refusals > 0 || broken > 0 || answers == 0) {
      throw new IllegalStateException(
          "the load was not served: "
              + answers
              + " answers, "
              + refusals
              + " refusals, "
              + broken
              + " broken connections");
    }
    return this;
  }
}
