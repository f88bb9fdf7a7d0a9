package baari.web.connection;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/// The limits of one web server.
///
/// @param total connections at once
/// @param perAddress of them from one address (see `Network`)
/// @param headTime how long the head of a request may take to come
/// @param bodyTime how long its body may take
/// @param proxies addresses that may have any number
record ConnectionLimits(
    int total, int perAddress, Duration headTime, Duration bodyTime, AddressSet proxies) {
  /// Enough for a hall whose phones share one address.
  private static final int PER_ADDRESS = 1_024;

  private static final int TOTAL = 4_096;
  private static final Duration HEAD_TIME = Duration.ofSeconds(10);
  private static final Duration BODY_TIME = Duration.ofSeconds(30);

  ConnectionLimits {
    if (perAddress < 1 || total < perAddress) {
      throw new IllegalArgumentException(
          "baari.connections.per-address must be at least 1, and at most baari.connections.total");
    }
  }

  /// The limits from `baari.connections.*`.
  static ConnectionLimits of(Config config) {
    return new ConnectionLimits(
        config.getOptionalValue("baari.connections.total", Integer.class).orElse(TOTAL),
        config.getOptionalValue("baari.connections.per-address", Integer.class).orElse(PER_ADDRESS),
        config.getOptionalValue("baari.connections.head-time", Duration.class).orElse(HEAD_TIME),
        config.getOptionalValue("baari.connections.body-time", Duration.class).orElse(BODY_TIME),
        AddressSet.trustedProxies(config));
  }
}
