package baari.web.connection;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Single IP addresses from a setting. An IPv6 address stands only for itself and not for its /64,
/// because others may use addresses there.
public final class AddressSet {
  private static final String TRUSTED_PROXIES = "baari.connections.trusted-proxies";

  private final Set<InetAddress> addresses;

  private AddressSet(Set<InetAddress> addresses) {
    this.addresses = addresses;
  }

  /// @param property a list of IP addresses; empty when it is not set
  /// @throws IllegalArgumentException when one of them is not an IP address
  public static AddressSet of(Config config, String property) {
    return of(property, config.getOptionalValues(property, String.class).orElse(List.of()));
  }

  static AddressSet of(String property, List<String> literals) {
    return new AddressSet(
        literals.stream()
            .map(literal -> address(property, literal))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// The addresses that may have any number of connections and requests, because many people are
  /// behind each of them: `baari.connections.trusted-proxies`.
  public static AddressSet trustedProxies(Config config) {
    return of(config, TRUSTED_PROXIES);
  }

  private static InetAddress address(String property, String literal) {
    try {
      return InetAddress.ofLiteral(literal.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(property + ": " + literal + " is not an IP address", e);
    }
  }

  public boolean isEmpty() {
    return addresses.isEmpty();
  }

  public int size() {
    return addresses.size();
  }

  /// What counts as one caller: each of these addresses by itself, any other with its whole
  /// [Network].
  public String caller(@Nullable SocketAddress remote) {
    String literal = remote == null ? null : remote.hostAddress();
    return literal != null && contains(literal) ? literal : Network.of(remote);
  }

  InetAddress caller(InetAddress remote) {
    return contains(remote) ? remote : Network.of(remote);
  }

  boolean contains(InetAddress address) {
    return addresses.contains(address);
  }

  /// Whether it is one of them; false for a text that is not an address.
  public boolean contains(@Nullable String literal) {
    try {
      return literal != null && !isEmpty() && contains(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
