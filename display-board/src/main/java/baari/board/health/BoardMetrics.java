package baari.board.health;

import baari.board.device.HallDevices;
import baari.board.device.Sign;
import baari.board.feed.BoardUpdate;
import baari.board.feed.BoardView;
import baari.client.feed.FeedLink;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Metrics of the link and the signs.
@Singleton
final class BoardMetrics {
  private final BoardView view;
  private final InstantSource time;
  private volatile Duration notLiveBefore = Duration.ZERO;
  private volatile FeedLink last;

  BoardMetrics(BoardView view, HallDevices devices, InstantSource time, MeterRegistry meters) {
    this.view = view;
    this.time = time;
    this.last = view.link();
    Gauge.builder("baari.feed.live", view, each -> each.link().live() ? 1 : 0).register(meters);
    FunctionCounter.builder("baari.feed.not.live.seconds", this, BoardMetrics::notLiveSeconds)
        .description("Total time that this board was not live since it started")
        .register(meters);
    devices.signs().forEach(sign -> sign(sign, meters));
  }

  @Incoming("updates")
  void updated(BoardUpdate update) {
    if (update instanceof BoardUpdate.Linked(FeedLink link)) {
      if (link.live() && !last.live()) {
        notLiveBefore = notLiveBefore.plus(Duration.between(last.since(), link.since()));
      }
      last = link;
    }
  }

  private double notLiveSeconds() {
    var link = view.link();
    var now = link.live() ? Duration.ZERO : Duration.between(link.since(), time.instant());
    return notLiveBefore.plus(now).toMillis() / 1000.0;
  }

  private static void sign(Sign sign, MeterRegistry meters) {
    var board = sign.board();
    FunctionCounter.builder("baari.sign.frames", board, each -> each.status().frames())
        .tag("sign", sign.id())
        .register(meters);
    FunctionCounter.builder("baari.sign.failures", board, each -> each.status().failures())
        .tag("sign", sign.id())
        .register(meters);
  }
}
