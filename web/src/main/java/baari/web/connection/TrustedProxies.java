package baari.web.connection;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Who may have any number of connections and requests, because many people stand behind it:
/// `baari.connections.trusted-proxies`, each with its [Network].
public final class TrustedProxies {
  public static final TrustedProxies NONE = new TrustedProxies(Set.of());

  private static final String PROPERTY = "baari.connections.trusted-proxies";

  private final Set<InetAddress> networks;

  private TrustedProxies(Set<InetAddress> networks) {
    this.networks = networks;
  }

  /// @throws IllegalArgumentException when one of them is not an IP address
  public static TrustedProxies of(Config config) {
    return of(config.getOptionalValues(PROPERTY, String.class).orElse(List.of()));
  }

  static TrustedProxies of(List<String> literals) {
    return new TrustedProxies(
        literals.stream().map(TrustedProxies::network).collect(Collectors.toUnmodifiableSet()));
  }

  private static InetAddress network(String literal) {
    try {
      return Network.of(InetAddress.ofLiteral(literal.strip()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PROPERTY + ": " + literal + " is not an IP address", e);
    }
  }

  /// @param network as [Network] names it
  boolean contains(InetAddress network) {
    return networks.contains(network);
  }

  /// Whether it is the address of one; what is no address is none.
  public boolean contains(@Nullable String literal) {
    try {
      return literal != null && !networks.isEmpty() && contains(network(literal));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
