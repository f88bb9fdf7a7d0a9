package baari.kiosk.offline;

import baari.kiosk.KioskConfig;
import baari.kiosk.server.ServerLink;
import baari.kiosk.store.TapStore;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Work that this kiosk owes the server. It runs in the background whenever the server answers:
/// hand in own numbers, settle unanswered taps, report on the paper, renew the leases. The work to
/// do is in the store, so nothing is lost when the program ends.
@Startup
@ApplicationScoped
public class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
  private final Thread thread = Thread.ofPlatform().name("outbox").unstarted(this::run);
  private final ServerLink link;
  private final HandIns handIns;
  private final UnansweredTaps unanswered;
  private final PaperReports reports;
  private final LeaseKeeper leases;
  private final TapStore taps;
  private final InstantSource clock;
  private final Duration leasesEvery;
  private long leasesAt = System.nanoTime();
  private boolean isFailing;
  private long pruneAt = System.nanoTime();

  Outbox(
      ServerLink link,
      HandIns handIns,
      UnansweredTaps unanswered,
      PaperReports reports,
      LeaseKeeper leases,
      TapStore taps,
      InstantSource clock,
      KioskConfig config) {
    this.link = link;
    this.handIns = handIns;
    this.unanswered = unanswered;
    this.reports = reports;
    this.leases = leases;
    this.taps = taps;
    this.clock = clock;
    this.leasesEvery = config.server().leaseCheck();
  }

  /// Says that there is work now. Never blocks.
  public void wake() {
    var _ = wakes.offer(true);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(STOP_WITHIN);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var _ = wakes.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      if (link.view().up() && handIns.handIn() && unanswered.settle() && reports.deliver()) {
        keepLeases();
      }
      prune();
      isFailing = false;
    } catch (RuntimeException | Error e) {
      failed(e);
    }
  }

  /// Logs a failure once, not twice a second, because the log may be on the full disk.
  private void failed(Throwable e) {
    if (!isFailing) {
      LOG.error("Work for the server failed; it is tried again", e);
    }
    isFailing = true;
  }

  private void keepLeases() {
    if (System.nanoTime() - leasesAt >= 0) {
      leasesAt = System.nanoTime() + leasesEvery.toNanos();
      leases.renew();
    }
  }

  private void prune() {
    if (System.nanoTime() - pruneAt >= 0) {
      pruneAt = System.nanoTime() + PRUNE_EVERY.toNanos();
      taps.prune(clock.instant());
    }
  }
}
