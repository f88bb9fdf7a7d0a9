package baari.drivers.transport;

import baari.drivers.guard.Guard;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps a [ByteLink] alive: connects, reads on one platform thread, gives each write a deadline,
/// and makes a new link after each loss, with backoff. An exception in a listener or in a link's
/// library does not end it.
final class LinkTransport implements Transport {
  private static final int READ_BYTES = 4_096;
  private static final long CLOSE_MILLIS = 2_000;

  private final String name;
  private final Supplier<ByteLink> links;
  private final Watchdog watchdog;
  private final Guard guard;
  private final ReconnectDelay backoff = new ReconnectDelay(new SplittableRandom());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Object writing = new Object();
  private volatile @Nullable ByteLink attempted;
  private volatile @Nullable ByteLink connected;
  private volatile @Nullable Thread reader;
  private volatile String lossReason = "";

  LinkTransport(String name, Supplier<ByteLink> links) {
    this.name = name;
    this.links = links;
    this.watchdog = new Watchdog(name);
    this.guard = new Guard(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start(Listener listener) {
    if (reader != null) {
      throw new IllegalStateException(name + " was started already; make a new transport");
    }
    reader = Thread.ofPlatform().name(name + " reader").daemon().start(() -> run(listener));
  }

  @Override
  public void write(byte[] bytes, Duration deadline) throws TransportException {
    synchronized (writing) {
      var link = connected;
      if (link == null) {
        throw new TransportException(name + " is down");
      }
      write(link, bytes, deadline);
    }
  }

  private void write(ByteLink link, byte[] bytes, Duration deadline) throws TransportException {
    // Not every link has its own write timeout. Closing the link ends a stalled write.
    try (var guard = watchdog.guard(deadline, () -> drop(link, "write passed its deadline"))) {
      try {
        link.write(bytes);
      } catch (IOException | RuntimeException | Error e) {
        drop(link, "write failed: " + e.getMessage());
        var how = guard.fired() ? "were not sent within " + deadline : "were not sent";
        throw new TransportException(
            "%s: %d bytes %s: %s".formatted(name, bytes.length, how, e.getMessage()), e);
      }
    } catch (RejectedExecutionException e) {
      throw new TransportException(name + " is closed", e);
    }
  }

  @Override
  public void reset() {
    var link = connected;
    if (link != null) {
      drop(link, "reset");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    watchdog.close();
    var link = attempted;
    if (link != null) {
      drop(link, "closed");
    }
    join(reader);
  }

  private void run(Listener listener) {
    while (isOpen()) {
      guard.run(() -> attempt(links.get(), listener));
      pause();
    }
  }

  private void attempt(ByteLink link, Listener listener) {
    attempted = link;
    try {
      // `close` may have read `attempted` before it was set.
      if (isOpen()) {
        link.open();
        serve(link, listener);
      }
    } catch (IOException e) {
      // The device is not there yet. The next attempt comes after a pause.
    } finally {
      link.close();
    }
  }

  private void serve(ByteLink link, Listener listener) {
    lossReason = "";
    connected = link;
    long since = System.nanoTime();
    guard.run(listener::up);
    var reason = readToTheEnd(link, listener);
    connected = null;
    guard.run(link::close);
    // A device that opens and fails at once, like a printer that is busy with another client, must
    // not cause a fast loop.
    if (System.nanoTime() - since > ReconnectDelay.LONGEST.toNanos()) {
      backoff.reset();
    }
    var why = lossReason.isEmpty() ? reason : lossReason;
    guard.run(() -> listener.down(why));
  }

  /// @return why it ended
  private String readToTheEnd(ByteLink link, Listener listener) {
    var buffer = new byte[READ_BYTES];
    try {
      int count = 0;
      while (count >= 0 && isOpen()) {
        if (count > 0) {
          backoff.reset();
          var received = Arrays.copyOf(buffer, count);
          guard.run(() -> listener.received(received));
        }
        count = link.read(buffer);
      }
      return "the other end closed the link";
    } catch (IOException | RuntimeException | Error e) {
      return "read failed: " + e.getMessage();
    }
  }

  private void drop(ByteLink link, String reason) {
    if (link.equals(connected) && lossReason.isEmpty()) {
      lossReason = reason;
    }
    link.close();
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void pause() {
    try {
      var _ = closed.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  private static void join(@Nullable Thread thread) {
    if (thread == null || thread == Thread.currentThread()) {
      return;
    }
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
