package baari.server.staff;

import baari.web.connection.Network;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// Names where a request comes from: its [Network].
public final class Callers {
  private Callers() {}

  static String of(@Nullable RoutingContext context) {
    return of(context == null ? null : context.request().remoteAddress());
  }

  /// `unknown` where there is no address any more.
  public static String of(@Nullable SocketAddress address) {
    String literal = address == null ? null : address.hostAddress();
    return literal == null ? "unknown" : Network.of(literal);
  }
}
