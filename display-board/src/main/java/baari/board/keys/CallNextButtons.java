package baari.board.keys;

import baari.board.device.HallDevices;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Asks for the next citizen when a call-next button is pressed.
@Singleton
final class CallNextButtons {
  private final HallDevices devices;
  private final CounterPost post;

  CallNextButtons(HallDevices devices, CounterPost post) {
    this.devices = devices;
    this.post = post;
  }

  void listen(@Observes StartupEvent event) {
    devices
        .buttons()
        .forEach(each ->
            each.button().onPress(() -> post.send(each.counter(), CounterCommand.NEXT, _ -> {})));
  }
}
