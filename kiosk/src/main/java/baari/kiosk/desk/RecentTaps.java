package baari.kiosk.desk;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The latest taps by key, so that a tap is done only once, even when it arrives several times. A
/// refused tap is forgotten, because its key may be tried again. A tap that fails with any
/// exception is forgotten too, and the citizen gets a refusal.
///
/// @param <Q> what was asked; it shows when a key is used for two different requests
final class RecentTaps<Q> {
  private static final Logger LOG = Logger.getLogger(RecentTaps.class);
  private static final int REMEMBERED_MAX = 1_000;

  private final SequencedMap<String, Tap<Q>> byKey = new LinkedHashMap<>();

  /// The outcome of the first tap with this key. When this tap is the first, `act` is run for it.
  /// Empty when the key was used for a different request.
  Optional<CompletableFuture<TapOutcome>> outcomeOf(
      String key, Q asked, Supplier<CompletableFuture<TapOutcome>> act) {
    var mine = new Tap<>(asked, new CompletableFuture<>());
    var earlier = remember(key, mine);
    if (earlier == null) {
      // `act` runs inside `thenCompose`, so that an exception that it throws ends the tap as well.
      var _ =
          CompletableFuture.completedFuture(act)
              .thenCompose(Supplier::get)
              .whenComplete((outcome, bug) -> finish(key, mine, outcome, bug));
      return Optional.of(mine.outcome());
    }
    return earlier.asked().equals(asked) ? Optional.of(earlier.outcome()) : Optional.empty();
  }

  /// The earlier tap with this key, if there is one.
  private synchronized @Nullable Tap<Q> remember(String key, Tap<Q> tap) {
    var earlier = byKey.putIfAbsent(key, tap);
    if (byKey.size() > REMEMBERED_MAX) {
      byKey.pollFirstEntry();
    }
    return earlier;
  }

  private void finish(
      String key, Tap<Q> tap, @Nullable TapOutcome outcome, @Nullable Throwable bug) {
    if (outcome == null) {
      LOG.error("A tap failed", bug);
      forget(key, tap);
      tap.outcome().complete(new TapOutcome.Refused(TapRefusal.KIOSK_FAILED));
      return;
    }
    switch (outcome) {
      case TapOutcome.Issued _ -> {}
      case TapOutcome.Refused _, TapOutcome.RefusedByServer _ -> forget(key, tap);
    }
    tap.outcome().complete(outcome);
  }

  private synchronized void forget(String key, Tap<Q> tap) {
    byKey.remove(key, tap);
  }

  private record Tap<Q>(Q asked, CompletableFuture<TapOutcome> outcome) {}
}
