package baari.bench.figure;

import baari.bench.load.LoadResult;

/// The rounds of one kind of work at one number of clients.
///
/// @param perSecond rounds of the work per second
/// @param p50Millis the median latency of single commands
/// @param p99Millis the 99th percentile of the latency of single commands
public record Series(
    String name, int clients, Samples perSecond, Samples p50Millis, Samples p99Millis) {

  public Series(String name, int clients) {
    this(name, clients, new Samples(), new Samples(), new Samples());
  }

  public void add(double rate, LoadResult result) {
    perSecond.add(rate);
    p50Millis.add(result.millisAt(50));
    p99Millis.add(result.millisAt(99));
  }
}
