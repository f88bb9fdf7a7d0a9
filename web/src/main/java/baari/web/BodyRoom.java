package baari.web;

import baari.web.connection.AddressSet;
import java.util.HashMap;
import java.util.Map;

/// What the bodies on their way in may take of the memory: so much together, and of it so much
/// those of one network, so that nobody's can turn away all others. A proxy stands for many and has
/// no share of its own.
///
/// Threads: any.
final class BodyRoom {
  private final long bytesMax;
  private final long shareMax;
  private final AddressSet proxies;
  private final Map<String, Long> byNetwork = new HashMap<>();
  private long bytes;

  BodyRoom(long bytesMax, long shareMax, AddressSet proxies) {
    this.bytesMax = bytesMax;
    this.shareMax = shareMax;
    this.proxies = proxies;
  }

  /// Whether so many bytes more may be kept; they must be given back.
  ///
  /// @param network as `Network` names it
  synchronized boolean take(String network, long more) {
    long share = byNetwork.getOrDefault(network, 0L) + more;
    if (bytes + more > bytesMax || (share > shareMax && !proxies.contains(network))) {
      return false;
    }
    bytes += more;
    byNetwork.put(network, share);
    return true;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized void giveBack(String network, long less) {
    bytes -= less;
    byNetwork.computeIfPresent(network, (_, share) -> share > less ? share - less : null);
  }
}
