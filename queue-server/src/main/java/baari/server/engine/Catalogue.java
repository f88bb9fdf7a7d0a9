package baari.server.engine;

import java.time.Duration;
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
    int maxOvertakes) {

  public Catalogue {
    services = Map.copyOf(services);
    priorityClasses = Map.copyOf(priorityClasses);
    counters = Map.copyOf(counters);
  }

  /// @param series the letters in front of its numbers
  public record Service(String code, String series) {}

  /// @param weightThousandths how fast a claim grows, in thousandths of a plain second a second, 0
  ///   to 1,000,000
  /// @param headStart the claim that it begins with
  public record PriorityClass(String id, int weightThousandths, Duration headStart) {}

  /// @param services the work profile: codes, most preferred first
  public record CounterPlan(String id, List<String> services) {
    public CounterPlan {
      services = List.copyOf(services);
    }
  }
}
