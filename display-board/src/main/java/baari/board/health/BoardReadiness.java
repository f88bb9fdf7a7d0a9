package baari.board.health;

import baari.board.device.HallDevices;
import baari.board.feed.BoardView;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// The board is ready as soon as it serves its page: a board whose server is away must still say so
/// on its screen. The state of the link and the signs is added as data.
@Readiness
@Singleton
final class BoardReadiness implements HealthCheck {
  private final BoardView view;
  private final HallDevices devices;

  BoardReadiness(BoardView view, HallDevices devices) {
    this.view = view;
    this.devices = devices;
  }

  @Override
  public HealthCheckResponse call() {
    var link = view.link();
    var answer =
        HealthCheckResponse.named("board")
            .up()
            .withData("live", link.live())
            .withData("since", link.since().toString())
            .withData("sequence", view.state().map(state -> state.sequence()).orElse(-1L));
    devices
        .signs()
        .forEach(sign ->
            answer.withData("sign-" + sign.id() + "-connected", sign.board().status().connected()));
    return answer.build();
  }
}
