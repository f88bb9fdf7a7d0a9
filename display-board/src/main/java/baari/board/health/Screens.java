package baari.board.health;

import baari.web.connection.AddressSet;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Which open pages are screens of the hall: those from the addresses that `baari.screens` names,
/// or without it those of this machine. Any other page is shown the same, and what it says counts
/// for nothing: a phone in the hall is no screen that calls stand on.
@Singleton
public final class Screens {
  private final AddressSet named;

  Screens(Config config) {
    named = AddressSet.of(config, "baari.screens");
  }

  /// @param remote the IP address that a page comes from
  public boolean contains(@Nullable String remote) {
    return named.isEmpty() ? isThisMachine(remote) : named.contains(remote);
  }

  private static boolean isThisMachine(@Nullable String remote) {
    try {
      return remote != null && InetAddress.ofLiteral(remote).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Whether somebody said that there are any.
  boolean areNamed() {
    return !named.isEmpty();
  }
}
