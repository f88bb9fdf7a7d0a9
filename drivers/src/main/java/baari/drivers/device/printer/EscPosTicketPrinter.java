package baari.drivers.device.printer;

import baari.drivers.device.printer.PrintResult.Failed;
import baari.drivers.device.printer.PrintResult.Printed;
import baari.drivers.device.printer.PrintResult.Unknown;
import baari.drivers.device.printer.profile.PrinterProfile;
import baari.drivers.device.printer.profile.PrinterTimings;
import baari.drivers.guard.Guard;
import baari.drivers.protocol.escpos.JobWriter;
import baari.drivers.protocol.escpos.PictureMemory;
import baari.drivers.transport.Transport;
import baari.drivers.transport.TransportException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/// An ESC/POS printer on any transport.
///
/// The result is `Printed` only when the printer itself has confirmed the end of the job and
/// reported no fault in between. From the first byte of a job on, every other result is `Unknown`;
/// a problem before that is `Failed`. An idle printer is asked every few seconds, so [#status()]
/// notices a printer that no longer answers although its link is up.
///
/// Text that is not printable ASCII is drawn as a picture. A character that cannot be drawn becomes
/// a box. This object owns the transport.
public final class EscPosTicketPrinter implements TicketPrinter {
  private static final int MOST_MISSES = 2;
  private static final int IDS = 10_000;
  private static final long CLOSE_MILLIS = 2_000;

  private final Transport transport;
  private final PrinterProfile profile;
  private final PrinterTimings timings;
  private final TicketComposer composer;
  private final PrinterLink link;
  private final ReentrantLock conversation = new ReentrantLock(true);
  private final PictureKeeper pictures;
  private final Readiness readiness;
  private final Semaphore attention = new Semaphore(0);
  private final Guard guard;
  private final Thread watcher;
  private volatile boolean closed;
  private final AtomicReference<List<Ticket.Drawn>> toDraw = new AtomicReference<>(List.of());
  private int misses;

  // Starts at any number, so that a late proof for a job of an earlier run is not taken for ours.
  private int lastId = (int) Math.floorMod(System.nanoTime(), (long) IDS);

  /// Starts connecting.
  ///
  /// @param transport must not be started
  public EscPosTicketPrinter(Transport transport, PrinterProfile profile, PrinterTimings timings) {
    this.transport = transport;
    this.profile = profile;
    this.timings = timings;
    this.composer = new TicketComposer(profile, timings.isSlow());
    this.link = new PrinterLink(transport, profile, timings, this::linkIsNew);
    this.pictures = new PictureKeeper(link, timings, conversation);
    this.readiness = new Readiness(link, pictures, profile.proof());
    this.guard = new Guard(transport.name() + " watcher");
    this.watcher =
        Thread.ofPlatform().name(transport.name() + " watcher").daemon().unstarted(this::watch);
    transport.start(link);
    watcher.start();
  }

  @Override
  public PrinterStatus status() {
    return link.status();
  }

  @Override
  public void keep(List<Ticket.Drawn> texts) {
    toDraw.set(List.copyOf(texts));
    attention.release();
  }

  @Override
  public void prepare() {
    if (conversation.tryLock()) {
      try {
        readiness.askAhead();
      } finally {
        conversation.unlock();
      }
    }
  }

  @Override
  public PrintResult print(Ticket ticket) {
    var result = talk(ticket);
    if (!(result instanceof Printed)) {
      // The watcher may have skipped a new link because of this conversation.
      attention.release();
    }
    return result;
  }

  private PrintResult talk(Ticket ticket) {
    if (!begins()) {
      return new Failed("the printer does not answer");
    }
    try {
      var hindrance = readiness.hindrance();
      return hindrance.isPresent() ? new Failed(hindrance.get()) : send(ticket);
    } finally {
      conversation.unlock();
    }
  }

  /// Waits for the conversation. Gives up when the printer does not answer the thread that has it.
  private boolean begins() {
    try {
      while (!conversation.tryLock(timings.answer().toMillis(), TimeUnit.MILLISECONDS)) {
        if (!link.status().connected()) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    attention.release();
    transport.close();
    try {
      watcher.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void linkIsNew() {
    readiness.forget();
    pictures.lookAgain();
    attention.release();
  }

  private PrintResult send(Ticket ticket) {
    var composed =
        guard.get(
            () -> Optional.of(composer.compose(ticket, pictures::print)),
            Optional.<JobWriter>empty());
    if (composed.isEmpty()) {
      return new Failed("the ticket could not be drawn");
    }
    var job = composed.get();
    lastId = (lastId + 1) % IDS;
    var watch = new JobWatch(profile.proof(), "%04d".formatted(lastId));
    var bytes = start().raw(job.bytes()).raw(watch.request()).bytes();
    var result = link.send(bytes, job.heightDots(), watch);
    if (result instanceof Printed) {
      return readiness.proofMayComeLate()
          ? new Unknown("the proof may be an earlier job's")
          : result;
    }
    link.distrust();
    readiness.distrustProof();
    return result;
  }

  /// If half a ticket is still under the head, it is cut off first, so that it is not on top of the
  /// next citizen's ticket.
  private JobWriter start() {
    return link.holdsHalfTicket() ? composer.finish(composer.begin()) : new JobWriter();
  }

  private void watch() {
    while (!closed && !Thread.currentThread().isInterrupted()) {
      guard.run(this::watchOnce);
    }
  }

  private void watchOnce() {
    try {
      var _ = attention.tryAcquire(timings.poll().toMillis(), TimeUnit.MILLISECONDS);
      drawAhead();
      if (link.isUp() && conversation.tryLock()) {
        look();
      }
      loadPictures();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drawAhead() {
    var texts = toDraw.getAndSet(List.of());
    if (texts.isEmpty()) {
      return;
    }
    var drawn = composer.draw(texts);
    switch (profile.pictures().store()) {
      case NONE -> {}
      case RAM -> pictures.keep(new PictureRoll(PictureMemory.RAM, drawn));
      case NV -> pictures.keep(new PictureRoll(PictureMemory.NV, drawn));
    }
  }

  /// Is called with the conversation held, and releases it.
  private void look() throws InterruptedException {
    try {
      link.synchronise();
      misses = link.askAll() ? 0 : misses + 1;
      if (misses == MOST_MISSES) {
        misses = 0;
        link.giveUp();
      }
    } catch (TransportException e) {
      // The transport has already dropped the line and reports this itself.
    } finally {
      conversation.unlock();
    }
  }

  private void loadPictures() throws InterruptedException {
    try {
      if (link.status().canPrint()) {
        pictures.load();
      }
    } catch (TransportException e) {
      // As above. Loading starts again on the next link.
    }
  }
}
