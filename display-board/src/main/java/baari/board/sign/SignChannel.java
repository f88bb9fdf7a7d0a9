package baari.board.sign;

import baari.board.centre.CentreNames;
import baari.board.device.HallDevices;
import baari.board.feed.BoardUpdate;
import baari.board.health.ShownReport;
import baari.board.loop.Loop;
import baari.protocol.CallView;
import baari.protocol.FeedMessage;
import baari.protocol.StateView;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Brings calls to the signs, one rota each.
@Singleton
final class SignChannel {
  private final Loop loop;
  private final List<SignRota> rotas;

  SignChannel(
      Loop loop, InstantSource time, HallDevices devices, CentreNames names, ShownReport report) {
    this.loop = loop;
    this.rotas =
        devices.signs().stream()
            .map(sign -> new SignRota(loop, time, new SignWriter(sign, names, report, loop)))
            .toList();
  }

  @Incoming("calls")
  void called(CallView call) {
    loop.run(() -> rotas.forEach(rota -> rota.call(call)));
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    if (update instanceof BoardUpdate.Changed changed) {
      loop.run(() -> follow(changed.state(), changed.message()));
    }
  }

  private void follow(StateView state, FeedMessage message) {
    if (state.businessDay() == null) {
      rotas.forEach(SignRota::clear);
    } else if (message instanceof FeedMessage.Snapshot && !state.lastCalls().isEmpty()) {
      rotas.forEach(rota -> rota.settle(state.lastCalls().getFirst()));
    }
  }
}
