package baari.board.health;

import baari.web.connection.AddressSet;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/// Which open pages are screens of the hall: those from the addresses that `baari.screens` names,
/// or without it those of this machine, unless a proxy on it speaks for others. Any other page is
/// shown the same, and what it says counts for nothing: a phone in the hall is no screen that calls
/// stand on.
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

  /// @param remote the IP address that a page comes from
  /// @param local the address of this machine that it came to
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

  /// As `contains`, of a page that opens. Says once that nobody named the screens, where it is of
  /// another machine.
  public boolean opened(String remote, String local) {
    boolean isScreen = contains(remote, local);
    if (named.isEmpty() && !isScreen && hasSaid.compareAndSet(false, true)) {
      LOG.infof(
          "A page is open at %s. It counts as no screen of the hall: baari.screens names those.",
          remote);
    }
    return isScreen;
  }

  /// How many have to be open: those that are named.
  int named() {
    return named.size();
  }
}
