package baari.kiosk.server;

import baari.client.ServerAnswer;
import baari.client.ServerAnswer.Answered;
import baari.kiosk.store.KnownCentre;
import baari.protocol.CentreView;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What the centre offers, as the server last said; asked again every second, which also is the
/// heartbeat that keeps the link's state fresh. It outlives the server's absence and the program.
@ApplicationScoped
public class CentreCatalogue {
  private static final Logger LOG = Logger.getLogger(CentreCatalogue.class);

  private final ServerApi server;
  private final KnownCentre known;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable CentreView last;
  private volatile @Nullable CentreView kept;
  private volatile boolean isFailing;

  CentreCatalogue(ServerApi server, KnownCentre known) {
    this.server = server;
    this.known = known;
  }

  /// Absent when this kiosk has never heard from a server.
  public Optional<CentreView> centre() {
    return Optional.ofNullable(last);
  }

  void start(@Observes StartupEvent event) {
    kept = known.view().orElse(null);
    last = kept;
    refresh();
  }

  @Scheduled(every = "{baari.server.heartbeat}", delayed = "{baari.server.heartbeat}")
  void refresh() {
    if (asking.compareAndSet(false, true)) {
      var _ =
          CompletableFuture.completedFuture(server)
              .thenCompose(ServerApi::centre)
              .thenAccept(this::learn)
              .whenComplete((_, bug) -> asked(bug));
    }
  }

  private void asked(@Nullable Throwable bug) {
    asking.set(false);
    if (bug != null && !isFailing) {
      LOG.error("What the server says of the centre cannot be used or kept", bug);
    }
    isFailing = bug != null;
  }

  /// It is in use before it is on disk, and tried again there until it is.
  private void learn(ServerAnswer<CentreView> answer) {
    if (answer instanceof Answered<CentreView>(var centre)) {
      last = centre;
      if (!centre.equals(kept)) {
        known.keep(centre);
        kept = centre;
      }
    }
  }
}
