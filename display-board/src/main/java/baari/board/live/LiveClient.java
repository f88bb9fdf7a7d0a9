package baari.board.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// One open page. At most one message is under way to it; a page that falls too far behind gets a
/// fresh snapshot instead of what it missed.
///
/// Runs on the loop, but for `Outlet.send`'s completion, which the outlet brings back to it.
final class LiveClient {
  /// How many messages wait for one page at most.
  static final int BOUND = 64;

  /// A page that has not taken a message for so long is closed.
  static final Duration STALLED = Duration.ofSeconds(20);

  /// So is one that has answered no ping: what is sent to a machine without power is taken by the
  /// network for a quarter of an hour.
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

  /// @param joinedAt the sequence at which the hall stood when the page opened
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

  /// The page is there.
  void heard() {
    heardAt = time.instant();
  }

  /// Closes the page's link when it has stalled or gone silent.
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
    /// Completes on the loop once the operating system has taken the message; never when the link
    /// breaks.
    CompletionStage<Void> send(String message);

    void close();
  }
}
