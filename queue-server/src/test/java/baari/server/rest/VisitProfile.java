package baari.server.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/// As `HallProfile`, in a centre with a journey and outcomes.
public final class VisitProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(new HallProfile().getConfigOverrides());
    overrides.put("baari.centres", "centres/visits.yaml");
    return overrides;
  }
}
