package baari.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// The result of a load run.
///
/// @param answers answers with a status of 2xx
/// @param refusals answers with any other status
/// @param broken connections that broke or gave no answer
/// @param elapsedNanos from the first request to the last answer
/// @param latency the latency of all answers, in nanoseconds
public record LoadResult(
    long answers, long refusals, int broken, long elapsedNanos, Histogram latency) {

  /// Answers with a status of 2xx per second.
  public double perSecond() {
    return answers * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, elapsedNanos);
  }

  /// A percentile of the latency, in milliseconds.
  public double millisAt(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1e6;
  }

  /// Returns this result when the server answered all requests with 2xx.
  ///
  /// @throws IllegalStateException otherwise, because a benchmark with refusals measures something
  ///   else
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
