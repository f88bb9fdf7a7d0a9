package baari.kiosk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Taps that were sent to the server, or were about to be sent, and whose result at the server is
/// not known. Each is on stable storage before its request is sent. Only the key is stored, nothing
/// about the citizen.
///
/// A tap that is not tried again for ten seconds is abandoned: nobody holds a token that the server
/// has for it. While the citizen waits, the touch page tries again every few seconds.
///
/// Thread-safe.
@ApplicationScoped
public class Intents {
  static final Duration ABANDONED_AFTER = Duration.ofSeconds(10);

  private static final Logger LOG = Logger.getLogger(Intents.class);

  private final ConcurrentMap<String, Try> tries = new ConcurrentHashMap<>();
  private final KioskStore store;
  private final TapStore taps;
  private final LongSupplier nanoTime;
  private final long startedAt;

  @Inject
  public Intents(KioskStore store, TapStore taps) {
    this(store, taps, System::nanoTime);
  }

  Intents(KioskStore store, TapStore taps, LongSupplier nanoTime) {
    this.store = store;
    this.taps = taps;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /// What `begin` found for a key.
  public enum Begun {
    /// The server cannot have a token for the key.
    FIRST,
    /// An earlier try of the key may have got a token.
    AGAIN,
    /// The key is being taken back, so it must not be tried now.
    BEING_WITHDRAWN
  }

  /// Called before the request is sent. Each `begin` needs an `end`.
  public Begun begin(String key) {
    if (move(key, Phase.TRYING, Phase.WITHDRAWING) != Phase.TRYING) {
      return Begun.BEING_WITHDRAWN;
    }
    try {
      return insert(key) == 1 ? Begun.FIRST : Begun.AGAIN;
    } catch (RuntimeException | Error e) {
      end(key);
      throw e;
    }
  }

  private int insert(String key) {
    return store.transaction(
        within -> within.update("INSERT OR IGNORE INTO intent (tap_key) VALUES (?)", key));
  }

  /// The try is over. If it was not settled, the server may have a token for it.
  public void end(String key) {
    tries.computeIfPresent(key, (_, _) -> new Try(Phase.RESTING, nanoTime.getAsLong()));
  }

  /// The server gave the tap its number. The number is on stable storage when this method returns.
  public void keep(KeptTap tap) {
    var _ = store.transaction(within -> taps.add(within, tap) + delete(within, tap.key()));
    tries.remove(tap.key());
  }

  /// The server has no token for the tap, or no longer has one. If this cannot be written now, the
  /// server is asked again later.
  public void settle(String key) {
    try {
      var _ = store.transaction(within -> delete(within, key));
      tries.remove(key);
    } catch (StoreException e) {
      LOG.warn("A settled tap cannot be deleted yet", e);
    }
  }

  /// The taps to take back: nobody tries them again, or their citizens got numbers from this kiosk.
  public List<String> abandoned() {
    return rows().stream().filter(this::isAbandoned).map(Row::key).toList();
  }

  /// Whether a tap that names its citizen or shows their code must not be sent yet, because another
  /// tap waits to be taken back and the server may still count that tap's citizen. A tap that was
  /// sent before does not wait: the server repeats its answer for the key.
  public boolean isHeldBack(String key) {
    var open = rows();
    return open.stream().noneMatch(row -> row.key().equals(key))
        && open.stream().anyMatch(row -> !row.hasNumber() && phase(row.key()) != Phase.TRYING);
  }

  /// Claims a tap, to take it back. After the claim it is checked again, because it may have been
  /// tried again and got its number since it was abandoned.
  ///
  /// @return false when the tap is being tried again, or was settled
  public boolean beginWithdrawal(String key) {
    if (move(key, Phase.WITHDRAWING, Phase.TRYING) != Phase.WITHDRAWING) {
      return false;
    }
    if (isOpen(key)) {
      return true;
    }
    tries.remove(key);
    return false;
  }

  private boolean isOpen(String key) {
    try {
      return rows().stream().anyMatch(row -> row.key().equals(key));
    } catch (RuntimeException | Error e) {
      endWithdrawal(key);
      throw e;
    }
  }

  /// The withdrawal is over. If the tap was not settled, it is taken back later.
  public void endWithdrawal(String key) {
    tries.computeIfPresent(key, (_, last) -> new Try(Phase.RESTING, last.at()));
  }

  /// @return the phase of the key afterwards
  private Phase move(String key, Phase to, Phase unless) {
    return tries
        .compute(
            key,
            (_, last) -> last != null && last.phase() == unless ? last : new Try(to, since(last)))
        .phase();
  }

  private boolean isAbandoned(Row row) {
    return phase(row.key()) != Phase.TRYING
        && (row.hasNumber()
            || nanoTime.getAsLong() - since(tries.get(row.key())) >= ABANDONED_AFTER.toNanos());
  }

  private Phase phase(String key) {
    var last = tries.get(key);
    return last == null ? Phase.RESTING : last.phase();
  }

  /// For a tap from before the start, the time counts from the start.
  private long since(@Nullable Try last) {
    return last == null ? startedAt : last.at();
  }

  private List<Row> rows() {
    return store.transaction(within ->
        within.rows(
            row -> new Row(row.getString(1), row.getBoolean(2)),
            "SELECT tap_key, EXISTS (SELECT 1 FROM tap WHERE tap.tap_key = intent.tap_key)"
                + " FROM intent"));
  }

  private static int delete(KioskStore within, String key) throws SQLException {
    return within.update("DELETE FROM intent WHERE tap_key = ?", key);
  }

  private enum Phase {
    TRYING,
    RESTING,
    WITHDRAWING
  }

  /// @param at when the last try ended
  private record Try(Phase phase, long at) {}

  /// @param hasNumber whether this kiosk gave the tap one of its own numbers
  private record Row(String key, boolean hasNumber) {}
}
