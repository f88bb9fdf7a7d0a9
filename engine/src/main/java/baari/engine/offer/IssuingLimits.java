package baari.engine.offer;

import java.util.Map;

/// When and how many tokens may be issued.
///
/// @param quotas how many tokens of a service may be issued in a day; a service that is absent has
///   no limit
public record IssuingLimits(OpeningHours hours, Map<String, Integer> quotas) {
  /// For a centre without limits.
  public static final IssuingLimits NONE = new IssuingLimits(OpeningHours.ALWAYS, Map.of());

  public IssuingLimits {
    quotas = Map.copyOf(quotas);
  }
}
