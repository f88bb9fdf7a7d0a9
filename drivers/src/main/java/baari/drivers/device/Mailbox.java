package baari.drivers.device;

import baari.drivers.device.AlphaCallBoard.Message;
import baari.drivers.device.CallBoard.BoardStatus;
import org.jspecify.annotations.Nullable;

/// The one place between those who want a text shown and the thread that sends it: the newest text
/// pushes out one that still waits, and waits again after each loss of the line.
final class Mailbox {
  private @Nullable Message newest;
  private boolean waiting;
  private boolean up;

  /// Counts the times that the line came up, so that a failure is held against the right one.
  private long session;

  private long takenInSession;
  private String sent = "";
  private long frames;
  private long failures;

  synchronized void put(Message message) {
    newest = message;
    waiting = true;
    notifyAll();
  }

  /// Waits for a message that has not been sent since the line came up.
  synchronized Message take() throws InterruptedException {
    var message = newest;
    while (!up || !waiting || message == null) {
      wait();
      message = newest;
    }
    waiting = false;
    takenInSession = session;
    return message;
  }

  synchronized void sent(Message message) {
    sent = message.text();
    frames++;
  }

  /// The message taken last did not go out: it, or a newer one, waits until the line is up again.
  synchronized void failed() {
    failures++;
    waiting = true;
    if (takenInSession == session) {
      up = false;
    }
  }

  synchronized void lineUp() {
    up = true;
    session++;
    waiting = newest != null;
    notifyAll();
  }

  synchronized void lineDown() {
    up = false;
  }

  synchronized BoardStatus status() {
    return new BoardStatus(up, sent, frames, failures);
  }
}
