package baari.kiosk.desk;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The last taps by their keys, so that a tap is done once however often it arrives. One that came
/// to nothing is forgotten, for its key may be tried again; so is one that failed, whatever was
/// thrown, and its citizen is told.
///
/// @param <Q> what was asked, to notice a key used twice
final class RecentTaps<Q> {
  private static final Logger LOG = Logger.getLogger(RecentTaps.class);
  private static final int REMEMBERED_MAX = 1_000;

  private final SequencedMap<String, Tap<Q>> byKey = new LinkedHashMap<>();

  /// What the first tap of this key came to, or `act`'s outcome when it is the first; empty when
  /// the key stood for something else.
  Optional<CompletableFuture<TapOutcome>> outcomeOf(
      String key, Q asked, Supplier<CompletableFuture<TapOutcome>> act) {
    var mine = new Tap<>(asked, new CompletableFuture<>());
    var earlier = remember(key, mine);
    if (earlier == null) {
      // Composed, so that what `act` throws at once ends the tap as well.
      var _ =
          CompletableFuture.completedFuture(act)
              .thenCompose(Supplier::get)
              .whenComplete((outcome, bug) -> finish(key, mine, outcome, bug));
      return Optional.of(mine.outcome());
    }
    return earlier.asked().equals(asked) ? Optional.of(earlier.outcome()) : Optional.empty();
  }

  /// The earlier tap of this key, if there is one.
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
