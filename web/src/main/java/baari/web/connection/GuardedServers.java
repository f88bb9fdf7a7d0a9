package baari.web.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/// Guards every web server of a program. Vert.x finds this class as a service.
public final class GuardedServers implements VertxServiceProvider {
  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(
        new GuardedTransport(() -> ConnectionLimits.of(ConfigProvider.getConfig())));
  }
}
