package baari.server.rest;

import java.util.HashMap;
import java.util.Map;

/// Like `HallProfile`, but it also has another host name, a second centre and a second kiosk, and
/// so few tokens that a test can take them all.
public final class GuardedProfile extends HallProfile {
  static final String TRUSTED = "https://queue.example";
  static final int PER_DEVICE_MINUTE = 5;
  static final int PER_CENTRE_DAY = 12;
  static final String SECOND_KIOSK_KEY = "key-of-the-second-kiosk";

  private static final String KEY_SHA_256 =
      "8b4b27d33344be53933744044433061b9e95efb73b2c7a82f7c6f63ab29a24bc";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("baari.trusted-origins", TRUSTED + ",https://other.example:8443");
    overrides.put("baari.centres", "centres/lahore.yaml,centres/multan.yaml");
    overrides.put("baari.tokens.per-device-minute", Integer.toString(PER_DEVICE_MINUTE));
    overrides.put("baari.tokens.per-centre-day", Integer.toString(PER_CENTRE_DAY));
    overrides.put("baari.access.devices.second.key-sha256", KEY_SHA_256);
    overrides.put("baari.access.devices.second.role", "kiosk");
    return overrides;
  }
}
