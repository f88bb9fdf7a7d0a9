package baari.engine;

import baari.engine.offer.Catalogue;
import baari.engine.offer.IssuingLimits;
import baari.engine.state.CentreState;
import baari.engine.state.Configuration;
import baari.engine.token.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A small hall for tests: four services, three series, five counters, a bound of two. It also has
/// a journey (LIC: CNIC, then DOMI and ARMS in any order) and a service that needs an outcome
/// (PASS), which only counter 5 takes.
public final class Hall {
  public static final String CENTRE = "lahore";
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  public static final Instant START = Instant.parse("2026-11-23T03:00:00Z");
  public static final int MAX_OVERTAKES = 2;

  /// Weight and head start: ordinary 1.0 and none, senior 1.5 and 10 min, quick 3.0 and none, slow
  /// 0 and none.
  public static final Catalogue CATALOGUE = catalogue(MAX_OVERTAKES);

  private Hall() {}

  private static Claim claim(int weightThousandths, int headStartMinutes) {
    return new Claim(weightThousandths, Duration.ofMinutes(headStartMinutes));
  }

  /// The hall before its first entry, with its configuration already published.
  public static CentreState state() {
    return state(CATALOGUE);
  }

  public static CentreState state(Catalogue catalogue) {
    return CentreState.empty(CENTRE).with(configuration(1, catalogue));
  }

  public static Configuration configuration(int version, Catalogue catalogue) {
    return new Configuration(version, "{}", catalogue, "", catalogue.maxOvertakes());
  }

  /// The hall with these limits on issuing.
  public static Catalogue limited(IssuingLimits limits) {
    return new Catalogue(
        CATALOGUE.services(),
        CATALOGUE.priorityClasses(),
        CATALOGUE.counters(),
        CATALOGUE.ordinaryClass(),
        MAX_OVERTAKES,
        limits,
        Catalogue.TokenRules.ORDINARY);
  }

  /// A hall whose kiosks get numbers from `leaseFrom` on.
  public static Catalogue lending(Catalogue hall, int leaseFrom) {
    Catalogue.TokenRules rules = hall.tokenRules();
    return new Catalogue(
        hall.services(),
        hall.priorityClasses(),
        hall.counters(),
        hall.ordinaryClass(),
        hall.maxOvertakes(),
        hall.limits(),
        new Catalogue.TokenRules(
            rules.noShowGrace(),
            rules.reinstateAt(),
            rules.maxRecalls(),
            rules.recallCooldown(),
            rules.undoWithin(),
            rules.journeyAt(),
            leaseFrom),
        hall.citizenRules());
  }

  /// The hall, if it owes half an hour on the next day to those whom it did not serve.
  public static Catalogue owing(int maxOvertakes) {
    return new Catalogue(
        CATALOGUE.services(),
        CATALOGUE.priorityClasses(),
        CATALOGUE.counters(),
        CATALOGUE.ordinaryClass(),
        maxOvertakes,
        IssuingLimits.NONE,
        Catalogue.TokenRules.ORDINARY,
        new Catalogue.CitizenRules(
            Duration.ZERO,
            Duration.ZERO,
            OptionalInt.empty(),
            Set.of(),
            Optional.of(new Catalogue.CarryOverRule(Duration.ofMinutes(30), 1))));
  }

  public static Catalogue catalogue(int maxOvertakes) {
    return catalogue(maxOvertakes, Catalogue.TokenRules.ORDINARY);
  }

  public static Catalogue catalogue(Catalogue.TokenRules rules) {
    return catalogue(MAX_OVERTAKES, rules);
  }

  private static Catalogue catalogue(int maxOvertakes, Catalogue.TokenRules rules) {
    return new Catalogue(
        Map.of(
            "DOMI", new Catalogue.Service("DOMI", "D"),
            "ARMS", new Catalogue.Service("ARMS", "A"),
            "CNIC", new Catalogue.Service("CNIC", "N"),
            "ESAH", new Catalogue.Service("ESAH", "N"),
            "PASS", new Catalogue.Service("PASS", "P", List.of(), List.of("GIVEN", "REFUSED")),
            "LIC",
                new Catalogue.Service(
                    "LIC",
                    "L",
                    List.of(
                        new Catalogue.Step("CNIC", List.of()),
                        new Catalogue.Step("DOMI", List.of("CNIC")),
                        new Catalogue.Step("ARMS", List.of("CNIC"))),
                    List.of())),
        Map.of(
            "ordinary", new Catalogue.PriorityClass("ordinary", Claim.PLAIN),
            "senior", new Catalogue.PriorityClass("senior", claim(1500, 10)),
            "quick", new Catalogue.PriorityClass("quick", claim(3000, 0)),
            "slow", new Catalogue.PriorityClass("slow", claim(0, 0))),
        Map.of(
            "1", new Catalogue.CounterPlan("1", List.of("DOMI", "ARMS")),
            "2", new Catalogue.CounterPlan("2", List.of("DOMI")),
            "3", new Catalogue.CounterPlan("3", List.of("ARMS", "CNIC")),
            "4", new Catalogue.CounterPlan("4", List.of("CNIC", "ESAH")),
            "5", new Catalogue.CounterPlan("5", List.of("ESAH", "DOMI", "CNIC", "PASS"))),
        "ordinary",
        maxOvertakes,
        IssuingLimits.NONE,
        rules);
  }
}
