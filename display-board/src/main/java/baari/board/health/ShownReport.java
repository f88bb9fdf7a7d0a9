package baari.board.health;

import baari.board.feed.BoardView;
import baari.client.feed.FeedReader;
import baari.client.feed.ServerClock;
import baari.protocol.feed.CallView;
import baari.protocol.feed.StateView;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Tells the server and the metric `baari.call.shown` when a call is really visible on a surface.
/// The metric does not time a call that was made before the surface was there, because the call was
/// not waiting for it.
///
/// Runs on the loop.
@Singleton
public final class ShownReport {
  private final FeedReader feed;
  private final BoardView view;
  private final ServerClock time;
  private final Map<Surface, Timer> timers = new EnumMap<>(Surface.class);
  private final Map<Surface, FirstShown> shown = new EnumMap<>(Surface.class);
  private final Instant started;
  private long told;

  /// Where a call can be read.
  public enum Surface {
    PAGE,
    SIGN
  }

  public ShownReport(FeedReader feed, BoardView view, ServerClock time, MeterRegistry meters) {
    this.feed = feed;
    this.view = view;
    this.time = time;
    this.started = time.now();
    for (var surface : Surface.values()) {
      timers.put(
          surface,
          Timer.builder("baari.call.shown")
              .description("Time from the call's journal entry until it is shown")
              .tag("surface", surface.name().toLowerCase(Locale.ROOT))
              .publishPercentiles(0.5, 0.99)
              .register(meters));
      shown.put(surface, new FirstShown());
    }
  }

  /// `surface` shows every call up to `sequence`. A sequence that the feed has not reached is
  /// ignored.
  ///
  /// @param since the hall's sequence when the surface started; calls up to it are not timed
  public void shown(long sequence, Surface surface, long since) {
    view.state()
        .filter(state -> sequence <= state.sequence())
        .ifPresent(state -> believe(sequence, surface, since, state));
  }

  private void believe(long sequence, Surface surface, long since, StateView state) {
    var calls = shown.get(surface);
    if (calls != null) {
      calls.reach(sequence, state).stream()
          .filter(call -> call.sequence() > since)
          .forEach(call -> record(call, surface));
    }
    if (sequence > told || state.sequence() < told) {
      told = sequence;
      feed.shown(sequence);
    }
  }

  private void record(CallView call, Surface surface) {
    var age = time.age(call.at());
    var timer = timers.get(surface);
    boolean isNew = !call.at().isBefore(started) && !age.isNegative();
    if (timer != null && isNew) {
      timer.record(age);
    }
  }
}
