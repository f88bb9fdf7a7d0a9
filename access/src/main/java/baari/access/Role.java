package baari.access;

import org.jspecify.annotations.Nullable;

/// The names of the roles, as endpoints check them.
public final class Role {
  public static final String AGENT = "agent";
  public static final String SUPERVISOR = "supervisor";
  public static final String ADMIN = "admin";
  public static final String AUDITOR = "auditor";
  public static final String KIOSK = "kiosk";
  public static final String BOARD = "board";

  static final String DEVICE_SCHEME = "Bearer ";

  private Role() {}

  /// Whether this `Authorization` header, if there is one, signs in a device: only devices have
  /// keys.
  public static boolean isDevice(@Nullable String authorization) {
    return authorization != null && authorization.startsWith(DEVICE_SCHEME);
  }
}
