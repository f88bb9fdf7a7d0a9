package baari.server.rest;

import java.util.HashMap;
import java.util.Map;

/// Like `HallProfile`, in a centre with a journey and outcomes.
public final class VisitProfile extends HallProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("baari.centres", "centres/visits.yaml");
    return overrides;
  }
}
