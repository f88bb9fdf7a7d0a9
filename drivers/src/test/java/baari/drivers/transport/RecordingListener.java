package baari.drivers.transport;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Records what a link reports, and lets a test wait for it.
final class RecordingListener implements Transport.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public synchronized void up() {
    tell("up");
  }

  @Override
  public synchronized void received(byte[] received) {
    if (!isUp()) {
      tell("received while down");
    }
    bytes.writeBytes(received);
    notifyAll();
  }

  @Override
  public synchronized void down(String reason) {
    tell(reason.isBlank() ? "down without a reason" : "down");
  }

  private void tell(String event) {
    events.add(event);
    notifyAll();
  }

  /// `up` and `down` in the order in which they were reported.
  synchronized List<String> events() {
    return List.copyOf(events);
  }

  synchronized boolean isUp() {
    return !events.isEmpty() && events.getLast().equals("up");
  }

  void awaitUps(int count) {
    await("up number " + count, () -> count("up") >= count && isUp());
  }

  void awaitDowns(int count) {
    await("down number " + count, () -> count("down") >= count);
  }

  /// Waits for `count` bytes and returns everything received since the start.
  synchronized byte[] awaitBytes(int count) {
    await(count + " bytes", () -> bytes.size() >= count);
    return bytes.toByteArray();
  }

  private long count(String event) {
    return events.stream().filter(event::equals).count();
  }

  private synchronized void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.getAsBoolean()) {
        long leftMillis = (end - System.nanoTime()) / 1_000_000;
        if (leftMillis <= 0) {
          throw new AssertionError(
              "No " + what + ", but " + events + " and " + bytes.size() + " bytes");
        }
        wait(leftMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, e);
    }
  }
}
