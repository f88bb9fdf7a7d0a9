package baari.engine.offer;

import baari.engine.citizen.CarryOver;
import baari.engine.token.Claim;
import baari.engine.token.Position;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a centre offers and by which rule, as far as the engine needs it.
///
/// @param services by code
/// @param priorityClasses by id
/// @param counters by id
/// @param ordinaryClass the class when none is asked for
/// @param maxOvertakes how often a token may be overtaken, from 1
/// @param citizenRules what it asks of citizens and promises them, depending on who they are
public record Catalogue(
    Map<String, Service> services,
    Map<String, PriorityClass> priorityClasses,
    Map<String, CounterPlan> counters,
    String ordinaryClass,
    int maxOvertakes,
    IssuingLimits limits,
    TokenRules tokenRules,
    CitizenRules citizenRules) {
  /// The catalogue of a centre that has published nothing yet.
  public static final Catalogue NONE = new Catalogue(Map.of(), Map.of(), Map.of(), "", 1);

  /// With ordinary rules for citizens.
  public Catalogue(
      Map<String, Service> services,
      Map<String, PriorityClass> priorityClasses,
      Map<String, CounterPlan> counters,
      String ordinaryClass,
      int maxOvertakes,
      IssuingLimits limits,
      TokenRules tokenRules) {
    this(
        services,
        priorityClasses,
        counters,
        ordinaryClass,
        maxOvertakes,
        limits,
        tokenRules,
        CitizenRules.ORDINARY);
  }

  public Catalogue {
    services = Map.copyOf(services);
    priorityClasses = Map.copyOf(priorityClasses);
    counters = Map.copyOf(counters);
  }

  /// Without limits on issuing, with `TokenRules.ORDINARY`.
  public Catalogue(
      Map<String, Service> services,
      Map<String, PriorityClass> priorityClasses,
      Map<String, CounterPlan> counters,
      String ordinaryClass,
      int maxOvertakes) {
    this(
        services,
        priorityClasses,
        counters,
        ordinaryClass,
        maxOvertakes,
        IssuingLimits.NONE,
        TokenRules.ORDINARY);
  }

  /// Whether it offers a service, at some counter.
  public boolean serves(String service) {
    return services.containsKey(service)
        && counters.values().stream().anyMatch(counter -> counter.services().contains(service));
  }

  /// The claim of a class; the plain claim for an unknown class.
  public Claim claimOf(String priorityClass) {
    PriorityClass known = priorityClasses.get(priorityClass);
    return known == null ? Claim.PLAIN : known.claim();
  }

  /// @param series the letters in front of its numbers
  /// @param steps the steps of a journey; empty for a service that one counter gives
  /// @param outcomes the codes of which a counter must name one; empty when it need not
  public record Service(String code, String series, List<Step> steps, List<String> outcomes) {
    public Service {
      steps = List.copyOf(steps);
      outcomes = List.copyOf(outcomes);
    }

    /// A service of one counter, with any outcome.
    public Service(String code, String series) {
      this(code, series, List.of(), List.of());
    }
  }

  /// A part of a journey.
  ///
  /// @param after the services of the same journey that come before it
  public record Step(String service, List<String> after) {
    public Step {
      after = List.copyOf(after);
    }
  }

  /// @param claim what its tokens get at issue
  public record PriorityClass(String id, Claim claim) {}

  /// @param services the work profile: codes, most preferred first
  public record CounterPlan(String id, List<String> services) {
    public CounterPlan {
      services = List.copyOf(services);
    }

    /// Whether these are its services, in any order: the rule does not look at their order.
    public boolean takesJust(List<String> others) {
      return services.equals(others) || Set.copyOf(services).equals(Set.copyOf(others));
    }
  }

  /// What the centre allows in the life of a token.
  ///
  /// @param noShowGrace how long after a no-show a token may be reinstated
  /// @param reinstateAt the position that it then gets
  /// @param maxRecalls how often a token may be called again
  /// @param recallCooldown how long after a call it may be called again
  /// @param undoWithin how long a counter may take its last action back
  /// @param journeyAt the position of a token for its next step: `ORIGINAL` or `BACK`
  /// @param leaseFrom the first number of each series that is leased to kiosks
  public record TokenRules(
      Duration noShowGrace,
      Position reinstateAt,
      int maxRecalls,
      Duration recallCooldown,
      Duration undoWithin,
      Position journeyAt,
      int leaseFrom) {
    /// The default when a centre or an older journal does not set it.
    public static final int LEASE_FROM = 801;

    /// With the default for `leaseFrom`.
    public TokenRules(
        Duration noShowGrace,
        Position reinstateAt,
        int maxRecalls,
        Duration recallCooldown,
        Duration undoWithin,
        Position journeyAt) {
      this(noShowGrace, reinstateAt, maxRecalls, recallCooldown, undoWithin, journeyAt, LEASE_FROM);
    }

    /// The rules when a centre sets none.
    public static final TokenRules ORDINARY =
        new TokenRules(
            Duration.ofMinutes(15),
            Position.ORIGINAL,
            3,
            Duration.ZERO,
            Duration.ofSeconds(30),
            Position.ORIGINAL);

    public TokenRules {
      noShowGrace = noShowGrace.truncatedTo(ChronoUnit.MILLIS);
      recallCooldown = recallCooldown.truncatedTo(ChronoUnit.MILLIS);
      undoWithin = undoWithin.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// What the centre asks of citizens and promises them, depending on who they are.
  ///
  /// @param earliest how long before its slot an appointment may be kept
  /// @param latest how long after its slot it may still be kept
  /// @param perPersonLimit how many tokens one person may have per service and day; empty for no
  ///   limit
  /// @param requirePerson services for which a citizen must say who they are
  /// @param carryOver what it owes to those who waited in vain; empty for nothing
  public record CitizenRules(
      Duration earliest,
      Duration latest,
      OptionalInt perPersonLimit,
      Set<String> requirePerson,
      Optional<CarryOverRule> carryOver) {
    /// The rules when a centre sets none.
    public static final CitizenRules ORDINARY =
        new CitizenRules(
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            OptionalInt.empty(),
            Set.of(),
            Optional.empty());

    public CitizenRules {
      earliest = earliest.truncatedTo(ChronoUnit.MILLIS);
      latest = latest.truncatedTo(ChronoUnit.MILLIS);
      requirePerson = Set.copyOf(requirePerson);
    }
  }

  /// @param days on how many of the following days it can be used, not counting holidays
  public record CarryOverRule(Duration headStart, int days) {
    public CarryOverRule {
      headStart = headStart.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// What is promised to those who waited in vain when `day` closes; empty for nothing.
  public Optional<CarryOver.Terms> carryOverOf(LocalDate day) {
    return citizenRules
        .carryOver()
        .map(rule ->
            new CarryOver.Terms(rule.headStart(), limits.hours().openDayAfter(day, rule.days())));
  }
}
