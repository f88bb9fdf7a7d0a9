package baari.engine.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// How the gates stand.
///
/// @param issued how often each service was asked for with a token of this day
/// @param suspended the reason, by service
public record Admission(PMap<String, Integer> issued, PMap<String, PublicText> suspended) {
  public static final Admission NEW = new Admission(HashTreePMap.empty(), HashTreePMap.empty());

  public static Admission of(Map<String, Integer> issued, Map<String, PublicText> suspended) {
    return new Admission(HashTreePMap.from(issued), HashTreePMap.from(suspended));
  }

  /// Why a service is not given at present; empty when it is.
  public Optional<PublicText> suspension(String service) {
    return Optional.ofNullable(suspended.get(service));
  }

  public boolean isSuspended(String service) {
    return !suspended.isEmpty() && suspended.containsKey(service);
  }

  /// How many tokens of a service are left today; empty for any number.
  public OptionalInt left(Gates gates, String service) {
    Integer quota = gates.quotas().get(service);
    return quota == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, quota - issued.getOrDefault(service, 0)));
  }

  public Admission issuing(List<String> services) {
    PMap<String, Integer> counted = issued;
    for (String service : services) {
      counted = counted.plus(service, counted.getOrDefault(service, 0) + 1);
    }
    return new Admission(counted, suspended);
  }

  public Admission suspending(String service, PublicText reason) {
    return new Admission(issued, suspended.plus(service, reason));
  }

  public Admission resuming(String service) {
    return new Admission(issued, suspended.minus(service));
  }

  /// A suspension outlasts the night: a link that is down comes up when somebody says so.
  public Admission onNewDay() {
    return new Admission(HashTreePMap.empty(), suspended);
  }
}
