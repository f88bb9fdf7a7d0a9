package baari.web.body;

import baari.web.connection.AddressSet;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/// Limits the memory for incoming bodies: one limit for all together, and one for each caller, so
/// that the bodies of one caller cannot keep out all others. A trusted proxy stands for many
/// callers and has no limit of its own.
///
/// Threads: any.
public final class BodyRoom {
  private final long bytesMax;
  private final long shareMax;
  private final AddressSet proxies;
  private final Map<String, Long> byCaller = new HashMap<>();
  private long bytes;

  public BodyRoom(long bytesMax, long shareMax, AddressSet proxies) {
    this.bytesMax = bytesMax;
    this.shareMax = shareMax;
    this.proxies = proxies;
  }

  String caller(RoutingContext context) {
    return proxies.caller(context.request().remoteAddress());
  }

  /// Whether this many more bytes may be kept. They must be given back.
  ///
  /// @param caller as [AddressSet#caller] names it
  synchronized boolean take(String caller, long more) {
    long share = byCaller.getOrDefault(caller, 0L) + more;
    if (bytes + more > bytesMax || (share > shareMax && !proxies.contains(caller))) {
      return false;
    }
    bytes += more;
    byCaller.put(caller, share);
    return true;
  }

  public synchronized long bytes() {
    return bytes;
  }

  synchronized void giveBack(String caller, long less) {
    bytes -= less;
    byCaller.computeIfPresent(caller, (_, share) -> share > less ? share - less : null);
  }
}
