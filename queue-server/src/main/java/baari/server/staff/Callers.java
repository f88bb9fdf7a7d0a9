package baari.server.staff;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Names where a request comes from: an IPv4 address, or the /64 of an IPv6 address, since whoever
/// has one of its addresses has all.
final class Callers {
  private static final int PREFIX_BYTES = 8;

  private Callers() {}

  static String of(@Nullable RoutingContext context) {
    SocketAddress address = context == null ? null : context.request().remoteAddress();
    String literal = address == null ? null : address.hostAddress();
    return literal == null ? "unknown" : network(literal);
  }

  static String network(String literal) {
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      if (address instanceof Inet6Address) {
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), 16);
        return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
      }
      return address.getHostAddress();
    } catch (IllegalArgumentException | UnknownHostException e) {
      return literal;
    }
  }
}
