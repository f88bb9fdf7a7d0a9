package baari.server.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets each account, device and anonymous address send so many requests a second, and twice as
/// many in a burst: a token bucket each. It remembers the last 4,096 senders.
class RateLimit {
  private static final int SENDERS_LIMIT = 4_096;

  private final int perSecond;
  private final SecurityIdentity identity;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > SENDERS_LIMIT;
        }
      };

  RateLimit(
      @ConfigProperty(name = "baari.rate-limit.per-second") int perSecond,
      SecurityIdentity identity) {
    this.perSecond = perSecond;
    this.identity = identity;
  }

  @ServerRequestFilter(nonBlocking = true)
  void check(RoutingContext context) {
    String sender =
        identity.isAnonymous()
            ? "from " + context.request().remoteAddress().hostAddress()
            : identity.getPrincipal().getName();
    if (!take(sender, System.nanoTime())) {
      throw new ProblemException("too-many-requests", 429, "");
    }
  }

  private synchronized boolean take(String sender, long nowNanos) {
    return buckets.computeIfAbsent(sender, _ -> new Bucket(nowNanos)).take(nowNanos);
  }

  private final class Bucket {
    private double left = 2.0 * perSecond;
    private long lastNanos;

    Bucket(long nowNanos) {
      lastNanos = nowNanos;
    }

    boolean take(long nowNanos) {
      left = Math.min(2.0 * perSecond, left + perSecond * ((nowNanos - lastNanos) / 1e9));
      lastNanos = nowNanos;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
