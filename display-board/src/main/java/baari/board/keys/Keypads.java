package baari.board.keys;

import baari.board.device.HallDevices;
import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.client.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// All counters' keypads.
@Singleton
final class Keypads {
  private final Loop loop;
  private final List<KeypadFace> faces;

  Keypads(HallDevices devices, BoardView view, CounterPost post, Loop loop) {
    this.loop = loop;
    this.faces =
        devices.keypads().stream().map(keypad -> new KeypadFace(keypad, view, post, loop)).toList();
  }

  void listen(@Observes StartupEvent event) {
    loop.run(() -> faces.forEach(KeypadFace::listen));
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    loop.run(() -> faces.forEach(KeypadFace::refresh));
  }
}
