package baari.engine;

import baari.engine.offer.Catalogue;
import baari.engine.token.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Catalogues that are changed from another one.
public final class Changed {
  private static final List<String> SERIES = List.of("D", "A", "N", "X");

  private Changed() {}

  public static Catalogue services(Catalogue old, Map<String, Catalogue.Service> services) {
    return new Catalogue(
        services, old.priorityClasses(), old.counters(), old.ordinaryClass(), old.maxOvertakes());
  }

  public static Catalogue classes(Catalogue old, Map<String, Catalogue.PriorityClass> classes) {
    return new Catalogue(
        old.services(), classes, old.counters(), old.ordinaryClass(), old.maxOvertakes());
  }

  public static Catalogue counters(Catalogue old, Map<String, Catalogue.CounterPlan> counters) {
    return new Catalogue(
        old.services(), old.priorityClasses(), counters, old.ordinaryClass(), old.maxOvertakes());
  }

  /// Drops services and counters or replaces what they have, and changes claims and the bound.
  public static Catalogue atRandom(Catalogue old, SplittableRandom random) {
    Map<String, Catalogue.Service> services = new HashMap<>(old.services());
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>(old.counters());
    Map<String, Catalogue.PriorityClass> classes = new HashMap<>(old.priorityClasses());
    for (String code : List.copyOf(services.keySet()).stream().sorted().toList()) {
      switch (random.nextInt(8)) {
        case 0 -> services.remove(code);
        case 1 -> services.put(code, new Catalogue.Service(code, SERIES.get(random.nextInt(4))));
        default -> {}
      }
    }
    for (String id : counters.keySet().stream().sorted().toList()) {
      switch (random.nextInt(8)) {
        case 0 -> counters.remove(id);
        case 1 -> counters.put(id, new Catalogue.CounterPlan(id, some(services, random)));
        default -> {}
      }
    }
    for (String id : classes.keySet().stream().sorted().toList()) {
      var claim = new Claim(random.nextInt(4000), Duration.ofMinutes(random.nextInt(30)));
      classes.put(id, new Catalogue.PriorityClass(id, claim));
    }
    offered(services, counters);
    return new Catalogue(services, classes, counters, old.ordinaryClass(), 1 + random.nextInt(5));
  }

  /// Makes some counter take each service and each step of a journey, as a centre's file must.
  private static void offered(
      Map<String, Catalogue.Service> services, Map<String, Catalogue.CounterPlan> counters) {
    services
        .values()
        .removeIf(service ->
            service.steps().isEmpty()
                && counters.values().stream()
                    .noneMatch(plan -> plan.services().contains(service.code())));
    services
        .values()
        .removeIf(journey ->
            journey.steps().stream().anyMatch(step -> !services.containsKey(step.service())));
  }

  private static List<String> some(
      Map<String, Catalogue.Service> services, SplittableRandom random) {
    List<String> some = new ArrayList<>(services.keySet().stream().sorted().toList());
    some.removeIf(_ -> random.nextInt(2) == 0);
    return some;
  }
}
