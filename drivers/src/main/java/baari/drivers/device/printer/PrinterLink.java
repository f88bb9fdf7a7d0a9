package baari.drivers.device.printer;

import baari.drivers.device.printer.profile.PrinterProfile;
import baari.drivers.device.printer.profile.PrinterProfile.Status;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.protocol.escpos.AnswerParser;
import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.PictureMemory;
import baari.drivers.protocol.escpos.PrinterAnswer;
import baari.drivers.protocol.escpos.Query;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The conversation with one printer. The transport's reader thread reads everything that the
/// printer sends, and passes it to whatever waits for it: a question, a job, the status.
final class PrinterLink implements Transport.Listener {
  private static final int LATE_ANSWERS = 64;

  /// How often a printer that reports nothing by itself is asked while it prints.
  private static final Duration WHILE_PRINTING = Duration.ofMillis(250);

  /// A list of keys never has more parts.
  private static final int MOST_PARTS = 32;

  private final Transport transport;
  private final PrinterProfile profile;
  private final PrinterTimings timings;
  private final Runnable whenUp;
  private final AnswerParser parser;
  private final AnswerQueue<PrinterAnswer.Transmitted> transmitted =
      new AnswerQueue<>(LATE_ANSWERS);
  private final AnswerQueue<PrinterAnswer.Keys> keys = new AnswerQueue<>(LATE_ANSWERS);
  private final AnswerQueue<PrinterAnswer.Capacity> capacities = new AnswerQueue<>(LATE_ANSWERS);
  private final AnswerQueue<PrinterAnswer> realTime = new AnswerQueue<>(LATE_ANSWERS);

  // Written by the reader thread only.
  private Condition condition = Condition.HEALTHY;
  private volatile boolean conditionIsKnown;
  private volatile boolean isUp;

  /// Guards the change of link, so that what is known about an old link does not count for the
  /// next.
  private final Object change = new Object();

  private volatile int links;

  private volatile boolean mayBeInsideCommand = true;

  /// The flush may still be on the line, because the line may be slower than configured.
  private boolean isFlushing;

  private volatile boolean holdsHalfTicket;
  private volatile PrinterStatus status = PrinterStatus.DISCONNECTED;
  private volatile int asked;
  private volatile @Nullable JobWatch job;

  PrinterLink(
      Transport transport, PrinterProfile profile, PrinterTimings timings, Runnable whenUp) {
    this.transport = transport;
    this.profile = profile;
    this.timings = timings;
    this.whenUp = whenUp;
    this.parser = new AnswerParser(profile.asks(Status.CUSTOM_FULL));
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
    for (int n : questions()) {
      if (!ask(n)) {
        return false;
      }
    }
    return true;
  }

  /// Asks only what is needed to know whether the printer can print. A printer that reports each
  /// change by itself is asked only whether it is there and online. If it is not, it is asked for
  /// the rest too.
  ///
  /// @param along a question that is sent right after the first, so that its time on the line is
  ///   not added to the wait for an answer
  /// @return whether it answered; [#status()] is then fresh
  boolean askBeforeTicket(byte[] along) throws TransportException, InterruptedException {
    if (!profile.asks(Status.AUTOMATIC) || !conditionIsKnown) {
      write(along);
    } else if (ask(1, along) && status.canPrint()) {
      return true;
    }
    return askAll();
  }

  private List<Integer> questions() {
    if (profile.asks(Status.CUSTOM_FULL)) {
      return List.of(Query.FULL);
    }
    return profile.asks(Status.REAL_TIME) ? List.of(1, 2, 3, 4) : List.of();
  }

  // One question at a time: an answer does not say which question it belongs to.
  private boolean ask(int n) throws TransportException, InterruptedException {
    return ask(n, new byte[0]);
  }

  private boolean ask(int n, byte[] along) throws TransportException, InterruptedException {
    realTime.clear();
    asked = n;
    try {
      write(new JobWriter().raw(Query.realTime(n)).raw(along).bytes());
      return realTime.poll(isFlushing ? timings.margin() : timings.answer()).isPresent();
    } finally {
      isFlushing = false;
      asked = 0;
    }
  }

  /// Makes sure that the printer reads the next byte as a command, even if an earlier command was
  /// cut off, and that it sends its status by itself. The wait for the next answer is as long as
  /// the flush may take: a network card with a serial line behind it needs seconds. Giving up
  /// earlier would only send another flush.
  void synchronise() throws TransportException {
    if (mayBeInsideCommand) {
      var flush = new JobWriter().raw(new byte[JobWriter.LONGEST_COMMAND_BYTES]);
      write(profile.asks(Status.AUTOMATIC) ? flush.raw(Query.automatic()).bytes() : flush.bytes());
      mayBeInsideCommand = false;
      isFlushing = true;
    }
  }

  /// Waits until no answer to an earlier `GS r` can be taken for the next job's.
  ///
  /// @return whether the printer has processed everything that was sent to it
  boolean settle() throws TransportException, InterruptedException {
    transmitted.clear();
    write(Query.transmitPaper());
    if (transmitted.poll(timings.margin()).isEmpty()) {
      return false;
    }
    for (int late = 0; late < LATE_ANSWERS; late++) {
      if (transmitted.poll(timings.answer()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The keys of the pictures that the printer keeps; empty when it does not answer.
  ///
  /// @param patience how long the printer may need for what was sent before
  Optional<Set<String>> keys(PictureMemory memory, Duration patience)
      throws TransportException, InterruptedException {
    keys.clear();
    write(memory.list());
    var all = new HashSet<String>();
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      var part = keys.poll(patience);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(part.get().keys());
      if (!part.get().hasMore()) {
        return Optional.of(all);
      }
      write(PictureMemory.acknowledge());
    }
    return Optional.empty();
  }

  /// How much free space the printer has for pictures; empty when it does not answer.
  OptionalLong capacity(PictureMemory memory) throws TransportException, InterruptedException {
    write(capacityQuestion(memory));
    return awaitCapacity();
  }

  /// The question for the free space, which the caller sends. Drops late answers to earlier
  /// questions.
  byte[] capacityQuestion(PictureMemory memory) {
    capacities.clear();
    return memory.askCapacity();
  }

  OptionalLong awaitCapacity() throws InterruptedException {
    return capacities
        .poll(timings.answer())
        .map(answer -> OptionalLong.of(answer.bytes()))
        .orElse(OptionalLong.empty());
  }

  void write(byte[] bytes) throws TransportException {
    int link = links;
    try {
      transport.write(bytes, timings.onTheLine(bytes.length));
    } catch (TransportException e) {
      lost(link);
      throw e;
    }
  }

  /// The writing thread often notices the loss before the reading thread does. Nobody must be told
  /// in between that the printer is ready.
  private void lost(int link) {
    synchronized (change) {
      if (link == links) {
        isUp = false;
        status = PrinterStatus.DISCONNECTED;
      }
    }
  }

  /// Sends a job and waits for its result.
  PrintResult send(byte[] bytes, int heightDots, JobWatch watch) {
    if (mayBeInsideCommand) {
      // The line came up again after the questions. A question that was cut off would swallow the
      // beginning of the job.
      return new PrintResult.Failed("the line was lost before the first byte");
    }
    holdsHalfTicket = false;
    job = watch;
    try {
      write(bytes);
      return await(watch, timings.onPaper(bytes.length, heightDots));
    } catch (TransportException e) {
      holdsHalfTicket = true;
      return new PrintResult.Unknown("the line broke in the middle: " + e.getMessage());
    } finally {
      job = null;
    }
  }

  private PrintResult await(JobWatch watch, Duration patience) throws TransportException {
    if (profile.asks(Status.AUTOMATIC) || profile.proof() == PrinterProfile.Proof.NONE) {
      return watch.await(patience);
    }
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!watch.isDecidedWithin(WHILE_PRINTING) && System.nanoTime() < end) {
        askAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return watch.decided(patience);
  }

  /// Whether the line broke in the middle of the last job.
  boolean holdsHalfTicket() {
    return holdsHalfTicket;
  }

  /// Called after a job whose result is unknown.
  void distrust() {
    mayBeInsideCommand = true;
  }

  /// Called when the printer has not answered for a long time.
  void giveUp() {
    lost(links);
    transport.reset();
  }

  @Override
  public void up() {
    parser.reset();
    condition = Condition.HEALTHY;
    // A printer that is never asked counts as healthy.
    conditionIsKnown = profile.status().isEmpty();
    mayBeInsideCommand = true;
    synchronized (change) {
      links++;
      isUp = true;
    }
    publish();
    whenUp.run();
  }

  @Override
  public void received(byte[] bytes) {
    parser.accept(bytes).forEach(this::accept);
  }

  @Override
  public void down(String reason) {
    lost(links);
    List.of(transmitted, keys, capacities, realTime).forEach(AnswerQueue::giveUp);
    var watch = job;
    if (watch != null) {
      holdsHalfTicket = true;
      watch.interfered("the line was lost: " + reason);
    }
  }

  private void accept(PrinterAnswer answer) {
    switch (answer) {
      case PrinterAnswer.RealTime(var bits) -> {
        int n = asked;
        if (n >= 1 && n <= 4) {
          tell(condition.withRealTime(n, bits), conditionIsKnown || n == 4);
          realTime.put(answer);
        }
      }
      case PrinterAnswer.Full full -> {
        tell(Condition.of(full), true);
        realTime.put(answer);
      }
      case PrinterAnswer.Automatic automatic -> tell(Condition.of(automatic), true);
      case PrinterAnswer.Transmitted late -> transmitted.put(late);
      case PrinterAnswer.Keys part -> keys.put(part);
      case PrinterAnswer.Capacity left -> capacities.put(left);
      case PrinterAnswer.PrintResponse _, PrinterAnswer.Block _, PrinterAnswer.Noise _ -> {}
    }
    var watch = job;
    if (watch != null) {
      watch.answered(answer);
    }
  }

  private void tell(Condition next, boolean isKnown) {
    condition = next;
    conditionIsKnown = isKnown;
    publish();
  }

  private void publish() {
    if (!conditionIsKnown) {
      return;
    }
    var next = condition.status();
    synchronized (change) {
      if (isUp) {
        status = next;
      }
    }
    var watch = job;
    if (watch != null) {
      next.fault().ifPresent(watch::interfered);
    }
  }
}
