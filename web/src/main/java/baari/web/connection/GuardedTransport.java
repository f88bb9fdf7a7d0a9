package baari.web.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import java.util.function.Supplier;

/// Puts a guard before each port of a web server. Vert.x has no other place for it: its own
/// connection handler comes after the pipeline is built, and Quarkus uses that handler itself. The
/// programs use Vert.x servers only for the web.
final class GuardedTransport extends JDKTransport {
  private final Supplier<ConnectionLimits> limits;

  GuardedTransport(Supplier<ConnectionLimits> limits) {
    this.limits = limits;
  }

  @Override
  public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
    super.configure(options, domainSocket, bootstrap);
    if (!domainSocket) {
      bootstrap.handler(new ConnectionGuard(limits.get()));
    }
  }
}
