package baari.bench.traffic;

import baari.bench.hall.Api;
import baari.bench.hall.Credential;
import baari.protocol.CentreView;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// `./baari demo --traffic`: citizens take tickets through the kiosk's own API and the demo's
/// agents serve them, so that there is something to see in the hall. Days follow each other until
/// the process is ended.
public final class Traffic {
  private static final int WRONG_USE = 2;

  private final TrafficOptions options;
  private final SplittableRandom random;
  private final AtomicLong served = new AtomicLong();

  private Traffic(TrafficOptions options) {
    this.options = options;
    this.random = new SplittableRandom(options.seed());
  }

  public static void main(String[] args) throws InterruptedException {
    try {
      new Traffic(TrafficOptions.parse(List.of(args))).run();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + TrafficOptions.USAGE);
      System.exit(WRONG_USE);
    }
  }

  private void run() throws InterruptedException {
    CentreView centre = centre(Credential.staff("supervisor")).get("").as(CentreView.class);
    var demand = new Demand(centre);
    var clock = HallClock.startingNow(options.speed());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(threads), "end-traffic"));
      centre.counters().forEach(counter -> threads.execute(agent(counter, demand, clock)::work));
      citizens(demand, threads);
    }
  }

  private void citizens(Demand demand, ExecutorService threads) throws InterruptedException {
    var crowd =
        new Crowd(new Api(options.kiosk(), Credential.NOBODY), demand, random.split(), threads);
    while (!threads.isShutdown()) {
      System.out.printf(
          "A day of %d citizens begins, %.0f times as fast as a real one.%n",
          options.citizens(), options.speed());
      crowd.day(options.citizens(), HallClock.startingNow(options.speed()));
      System.out.printf(
          "The day ends: %d tickets taken, %d citizens went away without one, %d visits served.%n",
          crowd.tickets(), crowd.wentAway(), served.get());
    }
  }

  private Agent agent(CentreView.Counter counter, Demand demand, HallClock clock) {
    Api agent = centre(Credential.agent(counter.number()));
    return new Agent(counter.id(), agent, demand, clock, random.split(), served);
  }

  private Api centre(Credential credential) {
    return new Api(
        URI.create(options.server() + "/api/v1/centres/" + options.centre()), credential);
  }

  private static void end(ExecutorService threads) {
    threads.shutdownNow();
  }
}
