package baari.kiosk.server;

import baari.kiosk.server.ServerAnswer.Answered;
import baari.protocol.CentreView;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// What the centre offers, as the server last said; asked again every few seconds, which also keeps
/// the link's state fresh. It outlives the server's absence.
@ApplicationScoped
public class CentreCatalogue {
  private final QueueServer server;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable CentreView last;

  CentreCatalogue(QueueServer server) {
    this.server = server;
  }

  /// Absent when the server has not answered since the start.
  public Optional<CentreView> centre() {
    return Optional.ofNullable(last);
  }

  void start(@Observes StartupEvent event) {
    refresh();
  }

  @Scheduled(every = "3s", delayed = "3s")
  void refresh() {
    if (asking.compareAndSet(false, true)) {
      var _ = server.centre().thenAccept(this::keep);
    }
  }

  private void keep(ServerAnswer<CentreView> answer) {
    asking.set(false);
    if (answer instanceof Answered<CentreView>(var centre)) {
      last = centre;
    }
  }
}
