package baari.web;

import baari.web.connection.AddressSet;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Limits how many requests or messages each account, device and open page may send per second.
/// Callers who are not signed in share the limit of their address. A burst may have twice as many.
/// Each sender has a token bucket. It remembers the last 4,096 senders.
///
/// Threads: any.
@ApplicationScoped
public class RateLimit {
  private static final int SENDERS_LIMIT = 4_096;

  private final int perSecond;
  private final int perAddress;
  private final AddressSet proxies;
  private final LastUsed<Bucket> buckets = new LastUsed<>(SENDERS_LIMIT);

  RateLimit(
      @ConfigProperty(name = "baari.rate-limit.per-second") int perSecond,
      @ConfigProperty(name = "baari.rate-limit.per-address") int perAddress,
      Config config) {
    if (perSecond < 1 || perAddress < 1) {
      throw new IllegalArgumentException(
          "baari.rate-limit.per-second and .per-address must be at least 1");
    }
    this.perSecond = perSecond;
    this.perAddress = perAddress;
    this.proxies = AddressSet.trustedProxies(config);
  }

  /// Whether this account, device or open page may send one more.
  public boolean takeOf(String name) {
    return take(name, perSecond, System.nanoTime());
  }

  /// Whether this account or device may load one more page or part of a page. These are counted
  /// apart, because a page has sixty parts, and stays blank when one of them is refused.
  public boolean takePartOf(String name) {
    return take("pages of " + name, perAddress, System.nanoTime());
  }

  /// Whether an unknown caller may send one more from this address. A proxy may send any number,
  /// because it stands for everybody.
  public boolean takeFrom(@Nullable SocketAddress address) {
    String caller = proxies.caller(address);
    return proxies.contains(caller) || take("from " + caller, perAddress, System.nanoTime());
  }

  private synchronized boolean take(String sender, int rate, long nowNanos) {
    return buckets.computeIfAbsent(sender, _ -> new Bucket(rate, nowNanos)).take(nowNanos);
  }

  private static final class Bucket {
    private final int rate;
    private double left;
    private long lastNanos;

    Bucket(int rate, long nowNanos) {
      this.rate = rate;
      left = 2.0 * rate;
      lastNanos = nowNanos;
    }

    boolean take(long nowNanos) {
      left = Math.min(2.0 * rate, left + rate * ((nowNanos - lastNanos) / 1e9));
      lastNanos = nowNanos;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
