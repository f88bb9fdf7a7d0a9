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

/// Takes the connections of one port. Where an address has its number of them, the one that has
/// been idle for the longest makes room, if there is one. Where the port has its number, somebody
/// of those who have most makes room: an idle one, else whoever has waited for an answer for the
/// longest. So the few that the hall's boards and counters have stay, whatever an address does with
/// its many. Proxies come last, but leave the others as many as one of them may have.
///
/// Every second those that are too slow are closed.
///
/// Threads: all of it happens on the event loop that accepts, without a lock. Whoever closes a
/// connection may hold that connection's own lock, which the guard takes to look at it.
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final ConnectionLimits limits;
  private final Map<InetAddress, Set<WatchedConnection>> byAddress = new HashMap<>();
  private int total;

  /// Of a server that never tells of a request nobody knows when a head has come to its end.
  private volatile boolean told;

  ConnectionGuard(ConnectionLimits limits) {
    this.limits = limits;
  }

  /// A request's head was whole.
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

  /// Whether those who are no proxies have together no more than one of them may have.
  private boolean areOthersFew() {
    return byAddress.entrySet().stream()
            .filter(each -> !isProxy(each.getKey()))
            .mapToInt(each -> each.getValue().size())
            .sum()
        <= limits.perAddress();
  }

  /// Of `these`, who have more than half as many as the one that has most, which comes first.
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
            // The clock of nanoseconds may run over.
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
