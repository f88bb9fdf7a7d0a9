package baari.bench.traffic;

import baari.bench.hall.Api;
import baari.bench.hall.Api.Answer;
import baari.bench.hall.Json;
import baari.protocol.feed.CounterView;
import baari.protocol.feed.StateView;
import baari.protocol.token.TokenView;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// One agent at one counter: calls, waits for the citizen to come, serves, and starts again. A few
/// citizens do not come, and a few are sent to another service. When the server refuses or is away,
/// the agent waits and tries again.
final class Agent {
  private static final double MEAN_SERVICE_MINUTES = 6;

  /// The standard deviation of the logarithm of the service time. With 0.6, one visit in twenty
  /// takes more than twice the mean.
  private static final double SIGMA = 0.6;

  private static final double NO_SHOW_SHARE = 0.04;
  private static final double SLOW_SHARE = 0.10;
  private static final double TRANSFER_SHARE = 0.05;
  private static final Duration WALK = Duration.ofSeconds(25);
  private static final Duration BETWEEN_CITIZENS = Duration.ofSeconds(15);
  private static final Duration NOBODY_WAITS = Duration.ofSeconds(20);
  private static final Duration TROUBLE = Duration.ofMinutes(2);
  private static final int NO_CONTENT = 204;
  private static final int CONFLICT = 409;

  private final String counter;
  private final Api centre;
  private final Demand demand;
  private final HallClock clock;
  private final RandomGenerator random;
  private final AtomicLong served;

  /// @param served counts the completed visits of all agents
  Agent(
      String counter,
      Api centre,
      Demand demand,
      HallClock clock,
      RandomGenerator random,
      AtomicLong served) {
    this.counter = counter;
    this.centre = centre;
    this.demand = demand;
    this.clock = clock;
    this.random = random;
    this.served = served;
  }

  /// Works until it is interrupted.
  void work() {
    try {
      while (true) {
        try {
          takeSeat();
          serveCitizens();
        } catch (IllegalStateException | UncheckedIOException _) {
          clock.sleep(TROUBLE);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeSeat() {
    StateView state = centre.get("/state").as(StateView.class);
    CounterView mine =
        state.counters().stream()
            .filter(each -> each.id().equals(counter))
            .findFirst()
            .orElseThrow();
    switch (mine.state()) {
      case CLOSED, PAUSED -> command("open").orThrow();
      case OPEN -> {}
    }
    CounterView.AtCounter token = mine.token();
    if (token != null) {
      command("start");
      complete(token.service());
    }
  }

  private void serveCitizens() throws InterruptedException {
    while (true) {
      Answer next = command("next").orThrow();
      if (next.status() == NO_CONTENT) {
        clock.sleep(NOBODY_WAITS);
      } else {
        serve(next.as(TokenView.class).service());
        clock.sleep(BETWEEN_CITIZENS);
      }
    }
  }

  private void serve(String service) throws InterruptedException {
    clock.sleep(WALK);
    double chance = random.nextDouble();
    if (chance < NO_SHOW_SHARE + SLOW_SHARE) {
      recall();
      clock.sleep(WALK);
    }
    if (chance < NO_SHOW_SHARE) {
      command("no-show").orThrow();
      return;
    }
    command("start").orThrow();
    clock.sleep(serviceTime());
    if (random.nextDouble() < TRANSFER_SHARE) {
      transfer(service);
    } else {
      complete(service);
    }
    served.incrementAndGet();
  }

  /// The hall's fast clock may recall too early, because the cool-down uses the server's clock.
  /// Such a refusal is ignored.
  private void recall() {
    Answer answer = command("recall");
    if (answer.status() != CONFLICT) {
      answer.orThrow();
    }
  }

  /// Sends the citizen to another service. If that is refused, the visit is completed here.
  private void transfer(String service) {
    Map<String, String> where = Map.of("service", demand.service(random), "position", "original");
    Answer answer = centre.post("/counters/" + counter + "/transfer", Json.write(where));
    if (answer.status() >= 300) {
      complete(service);
    }
  }

  private void complete(String service) {
    String body = demand.outcome(service, random).map(Agent::ending).orElse("");
    centre.post("/counters/" + counter + "/complete", body).orThrow();
  }

  private static String ending(String outcome) {
    return Json.write(Map.of("outcome", outcome));
  }

  private Duration serviceTime() {
    double logMean = Math.log(MEAN_SERVICE_MINUTES) - SIGMA * SIGMA / 2;
    double minutes = Math.exp(logMean + SIGMA * random.nextGaussian());
    return Duration.ofMillis((long) (minutes * Duration.ofMinutes(1).toMillis()));
  }

  private Answer command(String name) {
    return centre.post("/counters/" + counter + "/" + name, "");
  }
}
