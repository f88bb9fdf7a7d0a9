package baari.engine.offer;

import java.util.Map;

/// What stands between a citizen and a token.
///
/// @param quotas how many tokens of a service a day has; a service that is absent has any number
public record Gates(OpeningHours hours, Map<String, Integer> quotas) {
  /// What holds where nothing was said.
  public static final Gates OPEN = new Gates(OpeningHours.ALWAYS, Map.of());

  public Gates {
    quotas = Map.copyOf(quotas);
  }
}
