package baari.board.sign;

import baari.board.centre.CentreNames;
import baari.board.device.HallDevices;
import baari.board.device.Sign;
import baari.board.feed.BoardUpdate;
import baari.board.health.ShownReport;
import baari.client.loop.Loop;
import baari.protocol.feed.CallView;
import baari.protocol.feed.FeedMessage;
import baari.protocol.feed.StateView;
import baari.protocol.token.TokenState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Brings calls to the signs; each sign has its own rota. A sign of the hall shows a call while it
/// is current. A sign of one counter shows the number at that counter, called or served.
@Singleton
final class SignChannel {
  /// A number stays on the counter's own sign for as long as it is at the counter.
  private static final Duration THE_WHOLE_DAY = Duration.ofDays(1);

  private final Loop loop;
  private final InstantSource time;
  private final List<Face> faces;

  private record Face(Sign sign, SignRota rota) {
    boolean stands(CallView call, StateView state) {
      return state
          .tokenAt(call.counter())
          .filter(token -> token.number().equals(call.number()))
          .filter(token -> sign.counter().isPresent() || token.state() == TokenState.CALLED)
          .isPresent();
    }
  }

  SignChannel(
      Loop loop, InstantSource time, HallDevices devices, CentreNames names, ShownReport report) {
    this.loop = loop;
    this.time = time;
    // A sign of one counter does not prove that other counters' calls are shown.
    boolean hallHasSign = devices.signs().stream().anyMatch(sign -> sign.counter().isEmpty());
    this.faces =
        devices.signs().stream()
            .map(sign -> {
              boolean ofHall = sign.counter().isEmpty();
              var writer = new SignWriter(sign, names, report, ofHall || !hallHasSign, loop);
              var lasts = ofHall ? CallView.LASTS : THE_WHOLE_DAY;
              return new Face(sign, new SignRota(loop, time, writer, lasts));
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
      return;
    }
    faces.forEach(face -> face.rota().follow(call -> face.stands(call, state)));
    if (message instanceof FeedMessage.Snapshot) {
      faces.forEach(face -> settle(face, state));
    }
  }

  private void settle(Face face, StateView state) {
    state.lastCalls().stream()
        .filter(call -> face.sign().shows(call.counter()) && face.stands(call, state))
        .findFirst()
        .ifPresent(call ->
            face.rota()
                .settle(call, time.instant().minus(Duration.between(call.at(), state.at()))));
  }
}
