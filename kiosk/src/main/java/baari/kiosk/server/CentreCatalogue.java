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

/// What the centre offers, by the server's last answer. The kiosk asks again every second. This is
/// also the heartbeat that keeps the link's state up to date. The last answer stays when the server
/// is away and when the program restarts.
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

  /// Empty when this kiosk has never had an answer from a server.
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
      LOG.error("The server's description of the centre cannot be used or stored", bug);
    }
    isFailing = bug != null;
  }

  /// The answer is used at once, before it is on disk. Writing it is tried again until it succeeds.
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
