package baari.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/// Closed-loop HTTP/1.1 load on loopback. Every client has one kept-alive connection and one
/// request in flight, and sends the next request when the answer has arrived. One thread and a
/// selector serve all clients, so that most of the machine is left for the server under test.
public final class LoadClient {
  /// The longest request that a conversation may send, in bytes.
  public static final int REQUEST_BOUND = 4 * 1024;

  /// The longest answer that is read, in bytes.
  static final int RESPONSE_BOUND = 256 * 1024;

  /// How long the last answers may take after the run's time is over.
  private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final long LONGEST_LATENCY_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Selector selector;
  private final Bounds bounds;
  private final Histogram latency = new Histogram(LONGEST_LATENCY_NANOS, SIGNIFICANT_DIGITS);
  private final long startNanos;
  private final long endNanos;
  private long sent;
  private long answers;
  private long refusals;
  private int broken;
  private int talking;

  private LoadClient(Selector selector, Bounds bounds) {
    this.selector = selector;
    this.bounds = bounds;
    this.startNanos = System.nanoTime();
    this.endNanos = startNanos + bounds.time().toNanos();
  }

  /// Runs all conversations against `127.0.0.1:port` until each has ended or the bounds are
  /// reached, then waits for the missing answers. Blocks.
  public static LoadResult run(
      int port, List<? extends Conversation> conversations, Bounds bounds) {
    return run(port, LoadClient::loopback, conversations, bounds);
  }

  /// Like the other method, but each client has its own address.
  ///
  /// @param from gives the local address of client i, counted from 0
  public static LoadResult run(
      int port,
      IntFunction<InetAddress> from,
      List<? extends Conversation> conversations,
      Bounds bounds) {
    try (var selector = Selector.open()) {
      List<SocketChannel> channels = connect(port, from, conversations.size());
      try {
        return new LoadClient(selector, bounds).run(channels, conversations);
      } finally {
        close(channels);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("load on port " + port, e);
    }
  }

  private static InetAddress loopback(int client) {
    return InetAddress.getLoopbackAddress();
  }

  private static List<SocketChannel> connect(int port, IntFunction<InetAddress> from, int count)
      throws IOException {
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    List<SocketChannel> channels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var channel = SocketChannel.open();
      channels.add(channel);
      channel.bind(new InetSocketAddress(from.apply(i), 0));
      channel.connect(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
    }
    return channels;
  }

  private static void close(List<SocketChannel> channels) throws IOException {
    for (SocketChannel channel : channels) {
      channel.close();
    }
  }

  private LoadResult run(List<SocketChannel> channels, List<? extends Conversation> conversations)
      throws IOException {
    for (int i = 0; i < channels.size(); i++) {
      var connection = new Connection(this, channels.get(i), conversations.get(i));
      SelectionKey key = channels.get(i).register(selector, SelectionKey.OP_READ, connection);
      talking++;
      connection.start(key);
    }
    long giveUpNanos = endNanos + DRAIN_NANOS;
    while (talking > 0) {
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(giveUpNanos - System.nanoTime());
      if (leftMillis <= 0) {
        break;
      }
      selector.select(LoadClient::serve, leftMillis);
    }
    return new LoadResult(
        answers, refusals, broken + talking, System.nanoTime() - startNanos, latency);
  }

  private static void serve(SelectionKey key) {
    ((Connection) key.attachment()).serve(key);
  }

  /// Whether one more request may be sent now. If so, it is counted.
  boolean maySend(Conversation conversation, long nowNanos) {
    if (conversation.atRest() && (sent >= bounds.requests() || nowNanos >= endNanos)) {
      return false;
    }
    sent++;
    return true;
  }

  void answered(int status, long nanos) {
    latency.recordValue(Math.min(nanos, LONGEST_LATENCY_NANOS));
    if (status >= 200 && status < 300) {
      answers++;
    } else {
      refusals++;
    }
  }

  void ended() {
    talking--;
  }

  void broke() {
    broken++;
    talking--;
  }
}
