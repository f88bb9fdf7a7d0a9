package baari.server.feed;

import baari.protocol.feed.CallView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Measures how long it takes until a board shows a call. The boards report this themselves.
@ApplicationScoped
class ShownCalls {
  private final Boards boards;
  private final Clock clock;
  private final Timer callToShown;

  ShownCalls(Boards boards, Clock clock, MeterRegistry metrics) {
    this.boards = boards;
    this.clock = clock;
    this.callToShown =
        Timer.builder("baari.call.to.shown")
            .description("From a call's journal entry to a board's report that it is shown")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /// @param since the sequence at which the board connected; calls up to it are not timed
  void shown(String centre, long sequence, long since) {
    for (CallView call : boards.lastCalls(centre)) {
      if (call.sequence() == sequence && sequence > since) {
        callToShown.record(Duration.between(call.at(), clock.instant()));
      }
    }
  }
}
