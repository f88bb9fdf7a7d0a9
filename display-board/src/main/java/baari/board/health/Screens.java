package baari.board.health;

import baari.web.connection.AddressSet;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/// Which open pages are screens of the hall: pages from the addresses in `baari.screens`. Without
/// this setting, pages of this machine count, unless they come through a proxy on it. Any other
/// page shows the same, but its reports are ignored: a phone in the hall is not a screen that shows
/// calls to everybody.
@Singleton
public final class Screens {
  private static final Logger LOG = Logger.getLogger(Screens.class);

  private final AddressSet named;
  private final AddressSet proxies;
  private final AtomicBoolean hasSaid = new AtomicBoolean();

  Screens(Config config) {
    named = AddressSet.of(config, "baari.screens");
    proxies = AddressSet.trustedProxies(config);
  }

  /// @param remote the IP address of the page
  /// @param local the address of this machine to which the page connected
  public boolean contains(String remote, String local) {
    return named.isEmpty()
        ? isThisMachine(remote, local) && !proxies.contains(remote)
        : named.contains(remote);
  }

  private static boolean isThisMachine(String remote, String local) {
    try {
      return remote.equals(local) || InetAddress.ofLiteral(remote).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Like `contains`, for a page that opens. When no screens are named and the page is not a
  /// screen, this logs once that `baari.screens` names them.
  public boolean opened(String remote, String local) {
    boolean isScreen = contains(remote, local);
    if (named.isEmpty() && !isScreen && hasSaid.compareAndSet(false, true)) {
      LOG.infof(
          "A page is open at %s. It is not a screen of the hall: baari.screens names the screens.",
          remote);
    }
    return isScreen;
  }

  /// How many screens are named. All of them must have the page open.
  int named() {
    return named.size();
  }
}
