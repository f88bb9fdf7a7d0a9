package baari.board.keys;

import baari.board.device.DeviceGuard;
import baari.board.device.HallDevices;
import baari.board.device.HallDevices.CounterLamp;
import baari.board.feed.BoardUpdate;
import baari.client.loop.Loop;
import baari.protocol.feed.StateView;
import baari.protocol.token.TokenState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Keeps each counter's lamp lit while its citizen is called and has not come to the counter.
@Singleton
final class CounterLamps {
  private final HallDevices devices;
  private final Loop loop;

  CounterLamps(HallDevices devices, Loop loop) {
    this.devices = devices;
    this.loop = loop;
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    if (update instanceof BoardUpdate.Changed changed) {
      loop.run(() -> devices.counterLamps().forEach(lamp -> light(lamp, changed.state())));
    }
  }

  private static void light(CounterLamp each, StateView state) {
    boolean called =
        state
            .tokenAt(each.counter())
            .filter(token -> token.state() == TokenState.CALLED)
            .isPresent();
    if (each.lamp().isOn() != called) {
      DeviceGuard.attempt("lamp of counter " + each.counter(), () -> each.lamp().set(called));
    }
  }
}
