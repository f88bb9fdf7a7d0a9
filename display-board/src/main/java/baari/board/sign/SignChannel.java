package baari.board.sign;

import baari.board.centre.CentreNames;
import baari.board.device.HallDevices;
import baari.board.device.Sign;
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
  private final List<Face> faces;

  private record Face(Sign sign, SignRota rota) {}

  SignChannel(
      Loop loop, InstantSource time, HallDevices devices, CentreNames names, ShownReport report) {
    this.loop = loop;
    // A sign of one counter does not say that the calls of the others are shown.
    boolean hallHasSign = devices.signs().stream().anyMatch(sign -> sign.counter().isEmpty());
    this.faces =
        devices.signs().stream()
            .map(sign -> {
              boolean reports = sign.counter().isEmpty() || !hallHasSign;
              var writer = new SignWriter(sign, names, report, reports, loop);
              int bound = sign.counter().isPresent() ? 1 : SignRota.BOUND;
              return new Face(sign, new SignRota(loop, time, writer, bound));
            })
            .toList();
  }

  @Incoming("calls")
  void called(CallView call) {
    loop.run(() ->
        faces.stream()
            .filter(face -> face.sign().shows(call.counter()))
            .forEach(face -> face.rota().call(call)));
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    if (update instanceof BoardUpdate.Changed changed) {
      loop.run(() -> follow(changed.state(), changed.message()));
    }
  }

  private void follow(StateView state, FeedMessage message) {
    if (state.businessDay() == null) {
      faces.forEach(face -> face.rota().clear());
    } else if (message instanceof FeedMessage.Snapshot) {
      faces.forEach(face -> settle(face, state));
    }
  }

  private static void settle(Face face, StateView state) {
    state.lastCalls().stream()
        .filter(call -> face.sign().shows(call.counter()))
        .findFirst()
        .ifPresent(face.rota()::settle);
  }
}
