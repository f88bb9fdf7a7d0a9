package baari.drivers.device;

import baari.drivers.protocol.escpos.Answer;
import baari.drivers.protocol.escpos.AnswerParser;
import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.Query;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The conversation with one printer. All that it says is read in one place, the transport's reader
/// thread, and handed from there to whoever waits: a question, a job, the status.
final class PrinterLink implements Transport.Listener {
  private static final int LATE_ANSWERS = 64;

  private final Transport transport;
  private final PrinterTimings timings;
  private final Runnable whenUp;
  private final AnswerParser parser = new AnswerParser();
  private final BlockingQueue<Answer.Transmitted> transmitted =
      new ArrayBlockingQueue<>(LATE_ANSWERS);

  // Written by the reader thread only.
  private Condition condition = Condition.HEALTHY;
  private boolean conditionIsKnown;
  private volatile boolean isUp;

  private volatile boolean mayBeInsideCommand = true;
  private volatile boolean holdsHalfTicket;
  private volatile PrinterStatus status = PrinterStatus.DISCONNECTED;
  private volatile @Nullable Question question;
  private volatile @Nullable JobWatch job;

  private record Question(int n, CompletableFuture<Boolean> answered) {}

  PrinterLink(Transport transport, PrinterTimings timings, Runnable whenUp) {
    this.transport = transport;
    this.timings = timings;
    this.whenUp = whenUp;
  }

  PrinterStatus status() {
    return status;
  }

  boolean isUp() {
    return isUp;
  }

  /// Asks for everything that decides whether it can print.
  ///
  /// @return whether it answered; [#status()] is then fresh
  boolean askAll() throws TransportException, InterruptedException {
    for (int n = 1; n <= 4; n++) {
      if (!ask(n)) {
        return false;
      }
    }
    return true;
  }

  // One question at a time: the answer does not say what was asked.
  private boolean ask(int n) throws TransportException, InterruptedException {
    var asked = new Question(n, new CompletableFuture<>());
    question = asked;
    try {
      transport.write(Query.realTime(n), timings.onTheLine(3));
      return asked.answered.get(timings.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError("a question is never completed with an exception", e);
    } finally {
      question = null;
    }
  }

  /// Makes sure that the next byte is read as a command, whatever was cut off before, and that
  /// status comes by itself.
  void synchronise() throws TransportException {
    if (mayBeInsideCommand) {
      var bytes =
          new JobWriter()
              .raw(new byte[JobWriter.LONGEST_COMMAND_BYTES])
              .raw(Query.automatic())
              .bytes();
      transport.write(bytes, timings.onTheLine(bytes.length));
      mayBeInsideCommand = false;
    }
  }

  /// Waits until no answer to an earlier `GS r` can be taken for the next job's.
  ///
  /// @return whether the printer has come to the end of all it was sent
  boolean settle() throws TransportException, InterruptedException {
    transmitted.clear();
    transport.write(Query.transmitPaper(), timings.onTheLine(3));
    if (transmitted.poll(timings.margin().toMillis(), TimeUnit.MILLISECONDS) == null) {
      return false;
    }
    for (int late = 0; late < LATE_ANSWERS; late++) {
      if (transmitted.poll(timings.answer().toMillis(), TimeUnit.MILLISECONDS) == null) {
        return true;
      }
    }
    return false;
  }

  /// Sends a job and waits for what becomes of it.
  PrintResult send(byte[] bytes, int heightDots, JobWatch watch) {
    holdsHalfTicket = false;
    job = watch;
    try {
      transport.write(bytes, timings.onTheLine(bytes.length));
      return watch.await(timings.onPaper(bytes.length, heightDots));
    } catch (TransportException e) {
      holdsHalfTicket = true;
      return new PrintResult.Unknown("the line broke in the middle: " + e.getMessage());
    } finally {
      job = null;
    }
  }

  /// Whether the line broke in the middle of the last job.
  boolean holdsHalfTicket() {
    return holdsHalfTicket;
  }

  /// After a job of which nothing is known.
  void distrust() {
    mayBeInsideCommand = true;
  }

  /// After it has not answered for long.
  void giveUp() {
    status = PrinterStatus.DISCONNECTED;
    transport.reset();
  }

  @Override
  public void up() {
    parser.reset();
    condition = Condition.HEALTHY;
    conditionIsKnown = false;
    mayBeInsideCommand = true;
    isUp = true;
    whenUp.run();
  }

  @Override
  public void received(byte[] bytes) {
    parser.accept(bytes).forEach(this::accept);
  }

  @Override
  public void down(String reason) {
    isUp = false;
    status = PrinterStatus.DISCONNECTED;
    var asked = question;
    if (asked != null) {
      asked.answered.complete(false);
    }
    var watch = job;
    if (watch != null) {
      holdsHalfTicket = true;
      watch.interfered("the line was lost: " + reason);
    }
  }

  private void accept(Answer answer) {
    switch (answer) {
      case Answer.RealTime(var bits) -> realTime(bits);
      case Answer.Automatic automatic -> {
        condition = Condition.of(automatic);
        conditionIsKnown = true;
        publish();
      }
      case Answer.Transmitted late -> {
        var _ = transmitted.offer(late);
      }
      case Answer.PrintResponse _, Answer.Block _, Answer.Noise _ -> {}
    }
    var watch = job;
    if (watch != null) {
      watch.answered(answer);
    }
  }

  private void realTime(int bits) {
    var asked = question;
    if (asked == null) {
      return;
    }
    condition = condition.withRealTime(asked.n, bits);
    conditionIsKnown |= asked.n == 4;
    publish();
    asked.answered.complete(true);
  }

  private void publish() {
    if (conditionIsKnown) {
      status = condition.status();
      var watch = job;
      if (watch != null) {
        status.fault().ifPresent(watch::interfered);
      }
    }
  }
}
