package baari.engine.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What counts against the limits on issuing, and which services are suspended.
///
/// @param issued how many tokens of this day asked for each service
/// @param suspended the reason, by service
public record IssuingState(PMap<String, Integer> issued, PMap<String, PublicText> suspended) {
  public static final IssuingState NEW =
      new IssuingState(HashTreePMap.empty(), HashTreePMap.empty());

  public static IssuingState of(Map<String, Integer> issued, Map<String, PublicText> suspended) {
    return new IssuingState(HashTreePMap.from(issued), HashTreePMap.from(suspended));
  }

  /// Why a service is suspended at present; empty when it is not.
  public Optional<PublicText> suspension(String service) {
    return Optional.ofNullable(suspended.get(service));
  }

  public boolean isSuspended(String service) {
    return !suspended.isEmpty() && suspended.containsKey(service);
  }

  /// How many tokens of a service are left today; empty for no limit.
  public OptionalInt left(IssuingLimits limits, String service) {
    Integer quota = limits.quotas().get(service);
    return quota == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, quota - issued.getOrDefault(service, 0)));
  }

  public IssuingState counting(List<String> services) {
    PMap<String, Integer> counted = issued;
    for (String service : services) {
      counted = counted.plus(service, counted.getOrDefault(service, 0) + 1);
    }
    return new IssuingState(counted, suspended);
  }

  public IssuingState suspending(String service, PublicText reason) {
    return new IssuingState(issued, suspended.plus(service, reason));
  }

  public IssuingState resuming(String service) {
    return new IssuingState(issued, suspended.minus(service));
  }

  /// A suspension continues on the next day until somebody resumes the service: the link that was
  /// down may still be down.
  public IssuingState onNewDay() {
    return new IssuingState(HashTreePMap.empty(), suspended);
  }
}
