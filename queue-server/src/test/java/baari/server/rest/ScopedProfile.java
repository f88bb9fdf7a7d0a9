package baari.server.rest;

import baari.access.Accounts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Two centres, and an account or device of every role that belongs to the first of them. Some
/// belong to one counter only.
public final class ScopedProfile extends HallProfile {
  static final String OWN_CENTRE = "lahore";
  static final String FOREIGN_CENTRE = "multan";
  static final String OWN_COUNTER = "1";
  static final String FOREIGN_COUNTER = "2";

  /// `demo`, as in the demo profile.
  private static final String PASSWORD =
      "pbkdf2-sha256\\$1\\$62616172692064656d6f2073616c7421"
          + "\\$f261c75575d2b3c773e8f230a15aec5646bc1ac24828aa8e043b1ee68cf559e2";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("baari.access.demo", "false");
    overrides.put("baari.centres", "centres/lahore.yaml,centres/multan.yaml");
    for (Caller caller : Caller.values()) {
      caller.configure(overrides);
    }
    return overrides;
  }

  /// Somebody of each role. Its name is also its login or key.
  enum Caller {
    AGENT,
    SUPERVISOR,
    ADMIN,
    AUDITOR,
    KIOSK,
    BOARD;

    String role() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isDevice() {
      return this == KIOSK || this == BOARD;
    }

    boolean hasCounters() {
      return this == AGENT || this == SUPERVISOR || this == BOARD;
    }

    /// A device's key.
    String key() {
      return role() + "-key-of-the-scoped-profile";
    }

    private void configure(Map<String, String> overrides) {
      String prefix = "baari.access." + (isDevice() ? "devices." : "accounts.") + role() + ".";
      if (isDevice()) {
        overrides.put(prefix + "key-sha256", Accounts.sha256(key()));
        overrides.put(prefix + "role", role());
        overrides.put(prefix + "centre", OWN_CENTRE);
      } else {
        overrides.put(prefix + "password", PASSWORD);
        overrides.put(prefix + "roles", role());
        overrides.put(prefix + "centres", OWN_CENTRE);
      }
      if (hasCounters()) {
        overrides.put(prefix + "counters", OWN_COUNTER);
      }
    }
  }
}
