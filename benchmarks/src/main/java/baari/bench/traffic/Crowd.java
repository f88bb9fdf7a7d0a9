package baari.bench.traffic;

import baari.bench.hall.Api;
import baari.bench.hall.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// The citizens: they come during the day, stand in line at the kiosk and take a ticket each.
final class Crowd {
  /// A citizen who finds this many people in line at the kiosk goes away.
  static final int LONGEST_LINE = 20;

  private final Api kiosk;
  private final Demand demand;
  private final RandomGenerator random;
  private final ExecutorService threads;
  private final Semaphore line = new Semaphore(LONGEST_LINE);
  private final AtomicLong tickets = new AtomicLong();
  private final AtomicLong wentAway = new AtomicLong();

  Crowd(Api kiosk, Demand demand, RandomGenerator random, ExecutorService threads) {
    this.kiosk = kiosk;
    this.demand = demand;
    this.random = random;
    this.threads = threads;
  }

  /// Lets a day's citizens come, each at their own time. Returns at closing time.
  void day(int citizens, HallClock clock) throws InterruptedException {
    List<Duration> arrivals = Day.arrivals(citizens, random);
    for (Duration arrival : arrivals) {
      clock.sleepUntil(arrival);
      String wish = Json.write(demand.citizen(random));
      if (line.tryAcquire()) {
        threads.execute(() -> takeTicket(wish));
      } else {
        wentAway.incrementAndGet();
      }
    }
    clock.sleepUntil(Day.LENGTH);
  }

  /// Tickets taken so far.
  long tickets() {
    return tickets.get();
  }

  /// Citizens who got no ticket: the line was too long, or the kiosk refused.
  long wentAway() {
    return wentAway.get();
  }

  private void takeTicket(String wish) {
    try {
      int status = kiosk.post("/api/tickets", wish).status();
      (status < 300 ? tickets : wentAway).incrementAndGet();
    } catch (RuntimeException _) {
      wentAway.incrementAndGet();
    } finally {
      line.release();
    }
  }
}
