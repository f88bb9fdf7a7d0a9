package baari.web.connection;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, because somebody who
/// has one address of a /64 has all of them.
public final class Network {
  private static final int PREFIX_BYTES = 8;
  private static final int ADDRESS_BYTES = 16;

  private Network() {}

  /// The first address of its network.
  static InetAddress of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] prefix = Arrays.copyOf(address.getAddress(), PREFIX_BYTES);
    try {
      return InetAddress.getByAddress(Arrays.copyOf(prefix, ADDRESS_BYTES));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // It has the length of an address.
    }
  }

  /// Where a request comes from; `unknown` when there is no address any more.
  public static String of(@Nullable SocketAddress remote) {
    String literal = remote == null ? null : remote.hostAddress();
    return literal == null ? "unknown" : of(literal);
  }

  /// Where the request of a route comes from.
  public static String of(@Nullable RoutingContext context) {
    return of(context == null ? null : context.request().remoteAddress());
  }

  /// `192.0.2.7` or `2001:db8:0:0:0:0:0:0/64`; a text that is not an address stays as it is.
  public static String of(String literal) {
    if (literal.indexOf(':') < 0) {
      return literal;
    }
    try {
      InetAddress address = of(InetAddress.ofLiteral(literal));
      return address.getHostAddress() + (address instanceof Inet6Address ? "/64" : "");
    } catch (IllegalArgumentException e) {
      return literal;
    }
  }
}
