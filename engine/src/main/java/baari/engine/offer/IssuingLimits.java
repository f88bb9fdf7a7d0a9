package baari.engine.offer;

import java.util.Map;

/// When and how many tokens may be issued.
///
/// @param quotas how many tokens of a service a day has; a service that is absent has any number
public record IssuingLimits(OpeningHours hours, Map<String, Integer> quotas) {
  /// Where a centre states no limits.
  public static final IssuingLimits NONE = new IssuingLimits(OpeningHours.ALWAYS, Map.of());

  public IssuingLimits {
    quotas = Map.copyOf(quotas);
  }
}
