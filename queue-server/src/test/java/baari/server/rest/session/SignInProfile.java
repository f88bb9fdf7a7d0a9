package baari.server.rest.session;

import baari.access.PasswordHash;
import baari.access.Role;
import baari.server.rest.HallProfile;
import java.util.HashMap;
import java.util.Map;

/// Like `HallProfile`, with one more account. Its password costs as much to check as a real one.
public final class SignInProfile extends HallProfile {
  static final String NAME = "amina";
  static final String PASSWORD = "chai at four";
  private static final String HASH = PasswordHash.of(PASSWORD).toString();

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
    overrides.put("baari.access.accounts." + NAME + ".password", HASH.replace("$", "\\$"));
    overrides.put("baari.access.accounts." + NAME + ".roles", Role.AGENT);
    return overrides;
  }
}
