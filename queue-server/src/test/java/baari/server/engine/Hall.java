package baari.server.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A small hall for tests: four services, three series, five counters, a bound of two.
public final class Hall {
  public static final String CENTRE = "lahore";
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  public static final Instant START = Instant.parse("2026-11-23T03:00:00Z");
  public static final int MAX_OVERTAKES = 2;

  /// Weight and head start: ordinary 1.0 and none, senior 1.5 and 10 min, quick 3.0 and none, slow
  /// nothing at all.
  public static final Catalogue CATALOGUE = catalogue(MAX_OVERTAKES);

  private Hall() {}

  public static Catalogue catalogue(int maxOvertakes) {
    return new Catalogue(
        Map.of(
            "DOMI", new Catalogue.Service("DOMI", "D"),
            "ARMS", new Catalogue.Service("ARMS", "A"),
            "CNIC", new Catalogue.Service("CNIC", "N"),
            "ESAH", new Catalogue.Service("ESAH", "N")),
        Map.of(
            "ordinary", new Catalogue.PriorityClass("ordinary", 1000, Duration.ZERO),
            "senior", new Catalogue.PriorityClass("senior", 1500, Duration.ofMinutes(10)),
            "quick", new Catalogue.PriorityClass("quick", 3000, Duration.ZERO),
            "slow", new Catalogue.PriorityClass("slow", 0, Duration.ZERO)),
        Map.of(
            "1", new Catalogue.CounterPlan("1", List.of("DOMI", "ARMS")),
            "2", new Catalogue.CounterPlan("2", List.of("DOMI")),
            "3", new Catalogue.CounterPlan("3", List.of("ARMS", "CNIC")),
            "4", new Catalogue.CounterPlan("4", List.of("CNIC", "ESAH")),
            "5", new Catalogue.CounterPlan("5", List.of("ESAH", "DOMI", "CNIC"))),
        "ordinary",
        maxOvertakes);
  }
}
