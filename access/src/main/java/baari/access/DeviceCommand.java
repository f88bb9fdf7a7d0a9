package baari.access;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;

/// `./baari device NAME ROLE`: makes a key and prints the two configuration lines that make the
/// device known to the server, and the line for the device itself. The key is kept nowhere.
public final class DeviceCommand {
  private static final int KEY_BYTES = 32;

  private DeviceCommand() {}

  /// @return the exit code
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length != 3
        || !arguments[1].matches("[a-z0-9.-]{1,32}")
        || !AccessCheck.DEVICE_ROLES.contains(arguments[2])) {
      err.println("Usage: ./baari device NAME kiosk|board");
      return 2;
    }
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String prefix = "baari.access.devices.\"" + arguments[1] + "\".";
    out.println("# The server's config/application.properties:");
    out.println(prefix + "key-sha256=" + Accounts.sha256(key));
    out.println(prefix + "role=" + arguments[2]);
    out.println("# The environment of the " + arguments[2] + ", and nowhere else:");
    out.println("BAARI_DEVICE_KEY=" + key);
    return 0;
  }
}
