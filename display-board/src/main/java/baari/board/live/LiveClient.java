package baari.board.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// One open page. At most one message at a time is on its way to it. A page that falls too far
/// behind gets a new snapshot instead of the missed messages.
///
/// Runs on the loop. The outlet also completes `Outlet.send` on the loop.
final class LiveClient {
  /// The maximum of messages that wait for one page.
  static final int BOUND = 64;

  /// A page that does not take a message for this long is closed.
  static final Duration STALLED = Duration.ofSeconds(20);

  /// A page that does not answer pings for this long is closed too. When a machine loses power, the
  /// network still accepts messages to it for a quarter of an hour.
  static final Duration SILENT = Duration.ofSeconds(65);

  private final Outlet outlet;
  private final Supplier<String> snapshot;
  private final InstantSource time;
  private final long joinedAt;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean behind;
  private Instant sentAt;
  private Instant heardAt;

  /// @param joinedAt the hall's sequence when the page opened
  LiveClient(Outlet outlet, Supplier<String> snapshot, InstantSource time, long joinedAt) {
    this.outlet = outlet;
    this.snapshot = snapshot;
    this.time = time;
    this.joinedAt = joinedAt;
    this.sentAt = time.instant();
    this.heardAt = sentAt;
  }

  long joinedAt() {
    return joinedAt;
  }

  void offer(String message) {
    if (!sending) {
      send(message);
    } else if (waiting.size() < BOUND && !behind) {
      waiting.addLast(message);
    } else {
      waiting.clear();
      behind = true;
    }
  }

  /// The page has answered.
  void heard() {
    heardAt = time.instant();
  }

  /// Closes the page's link when the page has stalled or become silent.
  void check() {
    Instant now = time.instant();
    if ((sending && now.isAfter(sentAt.plus(STALLED))) || now.isAfter(heardAt.plus(SILENT))) {
      outlet.close();
    }
  }

  void close() {
    outlet.close();
  }

  private void send(String message) {
    sending = true;
    sentAt = time.instant();
    outlet.send(message).thenRun(this::sent);
  }

  private void sent() {
    sending = false;
    if (behind) {
      behind = false;
      send(snapshot.get());
    } else if (!waiting.isEmpty()) {
      send(waiting.removeFirst());
    }
  }

  /// The way to one page.
  interface Outlet {
    /// Completes on the loop when the operating system has taken the message. It never completes
    /// when the link breaks.
    CompletionStage<Void> send(String message);

    void close();
  }
}
