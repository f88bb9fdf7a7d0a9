package baari.engine.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What counts against the limits on issuing, and which services are suspended.
///
/// @param issued how often each service was asked for with a token of this day
/// @param suspended the reason, by service
public record IssuingState(PMap<String, Integer> issued, PMap<String, PublicText> suspended) {
  public static final IssuingState NEW =
      new IssuingState(HashTreePMap.empty(), HashTreePMap.empty());

  public static IssuingState of(Map<String, Integer> issued, Map<String, PublicText> suspended) {
    return new IssuingState(HashTreePMap.from(issued), HashTreePMap.from(suspended));
  }

  /// Why a service is not given at present; empty when it is.
  public Optional<PublicText> suspension(String service) {
    return Optional.ofNullable(suspended.get(service));
  }

  public boolean isSuspended(String service) {
    return !suspended.isEmpty() && suspended.containsKey(service);
  }

  /// How many tokens of a service are left today; empty for any number.
  public OptionalInt left(IssuingLimits limits, String service) {
    Integer quota = limits.quotas().get(service);
    return quota == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, quota - issued.getOrDefault(service, 0)));
  }

  public IssuingState issuing(List<String> services) {
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

  /// A suspension outlasts the night: a link that is down comes up when somebody says so.
  public IssuingState onNewDay() {
    return new IssuingState(HashTreePMap.empty(), suspended);
  }
}
