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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Takes the connections of one port. Where an address has its number of them, or the port has, the
/// one that has been idle for the longest makes room: the address's own, or one of the address that
/// has the most of those that can spare one. Every second those that are too slow are closed.
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
    InetAddress address = Network.of(remote.getAddress());
    Set<WatchedConnection> own = byAddress.getOrDefault(address, Set.of());
    if (own.size() >= limits.perAddress()
        && !limits.proxies().contains(address)
        && !makeRoom(address)) {
      return false;
    }
    if (total >= limits.total() && !makeRoomAnywhere()) {
      return false;
    }
    WatchedConnection connection = new WatchedConnection(channel, this::tell);
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

  /// Proxies last.
  private boolean makeRoomAnywhere() {
    return byAddress.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                each -> limits.proxies().contains(each.getKey()) ? 0 : -each.getValue().size()))
        .map(Map.Entry::getKey)
        .toList()
        .stream()
        .anyMatch(this::makeRoom);
  }

  private boolean makeRoom(InetAddress address) {
    long now = System.nanoTime();
    @Nullable WatchedConnection longestIdle = null;
    for (WatchedConnection each : byAddress.getOrDefault(address, Set.of())) {
      if ((longestIdle == null || each.sinceNanos() - longestIdle.sinceNanos() < 0)
          && each.mayGo(now, limits.bodyTime())) {
        longestIdle = each;
      }
    }
    if (longestIdle == null) {
      return false;
    }
    longestIdle.close();
    remove(address, longestIdle);
    return true;
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
