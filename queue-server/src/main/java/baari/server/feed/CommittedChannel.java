package baari.server.feed;

import baari.server.desk.Committed;
import baari.server.desk.Publisher;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Sends what the desk stored to the channel `committed`, which the live feed reads.
///
/// The journal is the outbox: a reader that misses a message reads the journal from its last
/// sequence. So the channel may drop messages.
@ApplicationScoped
class CommittedChannel implements Publisher {
  private final MutinyEmitter<Committed> emitter;

  CommittedChannel(
      @Channel("committed") @OnOverflow(value = OnOverflow.Strategy.DROP)
          MutinyEmitter<Committed> emitter) {
    this.emitter = emitter;
  }

  @Override
  public void committed(Committed committed) {
    emitter.sendAndForget(committed);
  }
}
