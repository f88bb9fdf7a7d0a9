package baari.server.engine;

import java.util.List;
import java.util.Map;

/// What a centre offers and by which rule, as far as the engine needs it.
///
/// @param services by code
/// @param priorityClasses by id
/// @param counters by id
/// @param ordinaryClass the class of who asks for none
/// @param maxOvertakes how often a token may be overtaken, from 1
public record Catalogue(
    Map<String, Service> services,
    Map<String, PriorityClass> priorityClasses,
    Map<String, CounterPlan> counters,
    String ordinaryClass,
    int maxOvertakes,
    Gates gates) {
  /// Of a centre that has published nothing yet.
  static final Catalogue NONE = new Catalogue(Map.of(), Map.of(), Map.of(), "", 1);

  public Catalogue {
    services = Map.copyOf(services);
    priorityClasses = Map.copyOf(priorityClasses);
    counters = Map.copyOf(counters);
  }

  /// With open gates.
  public Catalogue(
      Map<String, Service> services,
      Map<String, PriorityClass> priorityClasses,
      Map<String, CounterPlan> counters,
      String ordinaryClass,
      int maxOvertakes) {
    this(services, priorityClasses, counters, ordinaryClass, maxOvertakes, Gates.OPEN);
  }

  /// Whether it offers a service, at some counter.
  boolean serves(String service) {
    return services.containsKey(service)
        && counters.values().stream().anyMatch(counter -> counter.services().contains(service));
  }

  /// The claim of a class; a plain one of a class that it does not have.
  Claim claimOf(String priorityClass) {
    PriorityClass known = priorityClasses.get(priorityClass);
    return known == null ? Claim.PLAIN : known.claim();
  }

  /// @param series the letters in front of its numbers
  public record Service(String code, String series) {}

  /// @param claim what its tokens get at issue
  public record PriorityClass(String id, Claim claim) {}

  /// @param services the work profile: codes, most preferred first
  public record CounterPlan(String id, List<String> services) {
    public CounterPlan {
      services = List.copyOf(services);
    }
  }
}
