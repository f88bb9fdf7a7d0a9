package baari.drivers.device.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Answers of one kind on their way from the reader thread to the thread that asked. When the queue
/// is full, the oldest answer is dropped.
final class AnswerQueue<A> {
  private final int bound;
  private final Deque<A> answers = new ArrayDeque<>();
  private boolean isGivenUp;

  AnswerQueue(int bound) {
    this.bound = bound;
  }

  synchronized void put(A answer) {
    if (answers.size() == bound) {
      answers.removeFirst();
    }
    answers.addLast(answer);
    notifyAll();
  }

  /// Drops late answers to earlier questions. Called before each question.
  synchronized void clear() {
    answers.clear();
    isGivenUp = false;
  }

  /// Ends the wait of the thread that asked: no answer will come.
  synchronized void giveUp() {
    isGivenUp = true;
    notifyAll();
  }

  /// The next answer; empty after `patience`, or after [#giveUp()].
  synchronized Optional<A> poll(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (answers.isEmpty() && !isGivenUp) {
      long leftMillis = (end - System.nanoTime() + 999_999) / 1_000_000;
      if (leftMillis <= 0) {
        return Optional.empty();
      }
      wait(leftMillis);
    }
    return Optional.ofNullable(answers.pollFirst());
  }
}
