package baari.web.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Accepts the connections of one port and limits their number. When an address has its maximum,
/// the guard closes its connection that has been idle for the longest, if one is idle. When the
/// port has its maximum, the guard closes a connection of the addresses that have the most: an idle
/// one, or otherwise the one that has waited longest for an answer. So the few connections of the
/// hall's boards and counters stay, whatever an address with many does. Connections of proxies are
/// closed last, but first when all other addresses together have no more than one address may have.
///
/// Every second it closes the connections that are too slow.
///
/// Threads: all of it happens on the event loop that accepts, without a lock. A thread that closes
/// a connection may hold that connection's lock, and the guard takes the same lock to look at it.
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final ConnectionLimits limits;
  private final Map<InetAddress, Set<WatchedConnection>> byAddress = new HashMap<>();
  private int total;

  /// Whether the server reports its requests. If it never does, nobody knows when a head has ended.
  private volatile boolean told;

  ConnectionGuard(ConnectionLimits limits) {
    this.limits = limits;
  }

  /// Reports that a request's head is complete.
  void tell() {
    if (!told) {
      told = true;
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    var sweeping =
        context
            .executor()
            .scheduleWithFixedDelay(
                this::sweep, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    context.channel().closeFuture().addListener(_ -> sweeping.cancel(false));
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) {
    Channel channel = (Channel) accepted;
    if (admit(channel, context.executor())) {
      context.fireChannelRead(accepted);
    } else {
      channel.unsafe().closeForcibly();
    }
  }

  private boolean admit(Channel channel, EventExecutor acceptor) {
    if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
      return false; // It is gone already.
    }
    InetAddress address = limits.proxies().caller(remote.getAddress());
    Set<WatchedConnection> own = byAddress.getOrDefault(address, Set.of());
    if (own.size() >= limits.perAddress() && !isProxy(address) && !makeRoom(address)) {
      return false;
    }
    if (total >= limits.total() && !makeRoomAnywhere()) {
      return false;
    }
    var connection = new WatchedConnection(channel, this::tell);
    byAddress.computeIfAbsent(address, _ -> new HashSet<>()).add(connection);
    total++;
    channel.closeFuture().addListener(_ -> removeLater(address, connection, acceptor));
    return true;
  }

  private void removeLater(
      InetAddress address, WatchedConnection connection, EventExecutor acceptor) {
    if (!acceptor.isShuttingDown()) {
      acceptor.execute(() -> remove(address, connection));
    }
  }

  private boolean makeRoomAnywhere() {
    return (areOthersFew() && makeRoom(fullest(this::isProxy)))
        || makeRoom(fullest(Predicate.not(this::isProxy)))
        || makeRoom(fullest(this::isProxy));
  }

  private boolean isProxy(InetAddress address) {
    return limits.proxies().contains(address);
  }

  /// Whether all addresses that are not proxies together have no more than one address may have.
  private boolean areOthersFew() {
    return byAddress.entrySet().stream()
            .filter(each -> !isProxy(each.getKey()))
            .mapToInt(each -> each.getValue().size())
            .sum()
        <= limits.perAddress();
  }

  /// Those of `these` that have more than half as many connections as the one with the most, which
  /// comes first.
  private List<InetAddress> fullest(Predicate<InetAddress> these) {
    List<Map.Entry<InetAddress, Set<WatchedConnection>>> sorted =
        byAddress.entrySet().stream()
            .filter(each -> these.test(each.getKey()))
            .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
            .toList();
    return sorted.stream()
        .filter(each -> 2 * each.getValue().size() > sorted.getFirst().getValue().size())
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean makeRoom(List<InetAddress> addresses) {
    return addresses.stream().anyMatch(this::makeRoom)
        || addresses.stream().anyMatch(address -> makeRoom(address, _ -> true));
  }

  private boolean makeRoom(InetAddress address) {
    long now = System.nanoTime();
    return makeRoom(address, each -> each.mayGo(now, limits.bodyTime()));
  }

  private boolean makeRoom(InetAddress address, Predicate<WatchedConnection> mayGo) {
    Optional<WatchedConnection> longest =
        byAddress.getOrDefault(address, Set.of()).stream()
            .filter(mayGo)
            // The nanosecond clock may overflow.
            .min((one, other) -> Long.signum(one.sinceNanos() - other.sinceNanos()));
    longest.ifPresent(each -> {
      each.close();
      remove(address, each);
    });
    return longest.isPresent();
  }

  private void remove(InetAddress address, WatchedConnection connection) {
    Set<WatchedConnection> own = byAddress.getOrDefault(address, Set.of());
    if (own.contains(connection)) {
      own.remove(connection);
      total--;
    }
    if (own.isEmpty()) {
      byAddress.remove(address);
    }
  }

  private void sweep() {
    long now = System.nanoTime();
    for (Set<WatchedConnection> ofAddress : byAddress.values()) {
      for (WatchedConnection each : ofAddress) {
        if (told && each.isHeadTooSlow(now, limits.headTime())) {
          each.close();
        }
        each.closeIfBodyTooSlow(now, limits.bodyTime());
      }
    }
  }
}
