package baari.kiosk.server;

import baari.kiosk.server.ServerAnswer.Answered;
import baari.kiosk.store.KnownCentre;
import baari.protocol.CentreView;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What the centre offers, as the server last said; asked again every second, which also is the
/// heartbeat that keeps the link's state fresh. It outlives the server's absence and the
/// program.
@ApplicationScoped
public class CentreCatalogue {
  private final QueueServer server;
  private final KnownCentre known;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable CentreView last;

  CentreCatalogue(QueueServer server, KnownCentre known) {
    this.server = server;
    this.known = known;
  }

  /// Absent when this kiosk has never heard from a server.
  public Optional<CentreView> centre() {
    return Optional.ofNullable(last);
  }

  void start(@Observes StartupEvent event) {
    last = known.view().orElse(null);
    refresh();
  }

  @Scheduled(every = "{baari.server.heartbeat}", delayed = "{baari.server.heartbeat}")
  void refresh() {
    if (asking.compareAndSet(false, true)) {
      var _ = server.centre().thenAccept(this::keep).whenComplete((_, _) -> asking.set(false));
    }
  }

  private void keep(ServerAnswer<CentreView> answer) {
    if (answer instanceof Answered<CentreView>(var centre) && !centre.equals(last)) {
      known.keep(centre);
      last = centre;
    }
  }
}
