package baari.server.feed;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection of the feed. It sends one frame after another and keeps a bounded backlog. A
/// reader that falls behind gets a fresh snapshot in place of everything that it missed.
final class FeedConnection {
  /// A board that is this many frames behind gets the current state instead.
  static final int BACKLOG_LIMIT = 256;

  private static final CloseReason SIGNED_OUT = new CloseReason(4401, "signed out");

  private final WebSocketConnection connection;
  private final boolean staff;
  private final BooleanSupplier over;
  private final Supplier<Frame> snapshot;
  private final Deque<Frame> backlog = new ArrayDeque<>();
  private long sequence = -1;
  private long startedAt = Long.MAX_VALUE;
  private boolean sending;
  private boolean behind;

  /// @param staff whether the reader may see what concerns staff only
  /// @param over whether the reader's session is over
  /// @param snapshot makes the frame that contains the whole state
  FeedConnection(
      WebSocketConnection connection,
      boolean staff,
      BooleanSupplier over,
      Supplier<Frame> snapshot) {
    this.connection = connection;
    this.staff = staff;
    this.over = over;
    this.snapshot = snapshot;
  }

  boolean isStaff() {
    return staff;
  }

  String id() {
    return connection.id();
  }

  /// The sequence at which this reader started. Calls up to it were made before it started.
  synchronized long startedAt() {
    return startedAt;
  }

  /// Starts, or starts again, with the current state.
  synchronized void startWithSnapshot() {
    behind = true;
    backlog.clear();
    sendNext();
  }

  /// Starts after the sequence `from`, which the reader already has.
  synchronized void startAfter(long from) {
    sequence = from;
    startedAt = from;
  }

  /// Sends an event, unless the reader has it already.
  synchronized void event(Frame frame) {
    if (frame.sequence() > sequence) {
      sequence = frame.sequence();
      send(frame);
    }
  }

  /// Sends a heartbeat, or ends the connection of somebody who has signed out.
  void beat(Frame frame) {
    if (over.getAsBoolean()) {
      connection.close(SIGNED_OUT).subscribe().with(_ -> {}, _ -> {});
    } else {
      send(frame);
    }
  }

  synchronized void send(Frame frame) {
    if (backlog.size() == BACKLOG_LIMIT) {
      behind = true;
    }
    if (behind) {
      backlog.clear();
    } else {
      backlog.addLast(frame);
    }
    sendNext();
  }

  private synchronized void sendNext() {
    if (sending) {
      return;
    }
    Frame frame = next();
    if (frame != null) {
      sending = true;
      connection.sendText(frame.text()).subscribe().with(_ -> sent(), _ -> sent());
    }
  }

  private @Nullable Frame next() {
    if (behind) {
      behind = false;
      Frame whole = snapshot.get();
      sequence = whole.sequence();
      startedAt = Math.min(startedAt, sequence);
      return whole;
    }
    return backlog.pollFirst();
  }

  private synchronized void sent() {
    sending = false;
    sendNext();
  }
}
