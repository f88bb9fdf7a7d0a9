package baari.kiosk.store;

import baari.kiosk.printer.PaperTruth;
import baari.protocol.lease.LeaseView;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenState;
import baari.protocol.token.TokenView;
import baari.protocol.token.TrackingSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Blocks of numbers that this kiosk may give by itself. One transaction takes a number from its
/// block and stores the tap that gets it.
@ApplicationScoped
public class LeaseStore {
  private static final String USABLE = " FROM lease WHERE day = ? AND next <= last";

  private final KioskStore store;
  private final TapStore taps;

  public LeaseStore(KioskStore store, TapStore taps) {
    this.store = store;
    this.taps = taps;
  }

  /// A lease that is already stored keeps its next number.
  public void add(LeaseView lease) {
    var _ =
        store.transaction(within ->
            within.update(
                "INSERT OR IGNORE INTO lease (id, series, first, last, next, day, granted_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                lease.id(),
                lease.series(),
                lease.first(),
                lease.last(),
                lease.first(),
                lease.businessDay().toString(),
                lease.grantedAt().toEpochMilli()));
  }

  /// Drops all other leases.
  public void keepOnly(Set<String> ids) {
    var _ =
        store.transaction(within -> {
          var held = within.rows(row -> row.getString(1), "SELECT id FROM lease");
          for (var id : held) {
            if (!ids.contains(id)) {
              within.update("DELETE FROM lease WHERE id = ?", id);
            }
          }
          return held.size();
        });
  }

  /// How many numbers are left for a day, by series.
  public Map<String, Integer> left(LocalDate day) {
    return store.transaction(within -> {
      var left = new HashMap<String, Integer>();
      for (var entry :
          within.rows(
              row -> Map.entry(row.getString(1), row.getInt(2)),
              "SELECT series, SUM(last - next + 1)" + USABLE + " GROUP BY series",
              day.toString())) {
        left.put(entry.getKey(), entry.getValue());
      }
      return left;
    });
  }

  /// Gives the next number of a series to a tap; empty when none is left.
  public Optional<KeptTap> give(Wanted wanted, LocalDate day, Instant now) {
    return store.transaction(within -> {
      var next =
          within
              .rows(
                  LeaseStore::next,
                  "SELECT *" + USABLE + " AND series = ? ORDER BY granted_at, first LIMIT 1",
                  day.toString(),
                  wanted.series())
              .stream()
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      var tap = tap(wanted, next.get(), now);
      within.update("UPDATE lease SET next = next + 1 WHERE id = ?", next.get().lease().id());
      taps.add(within, tap);
      return Optional.of(tap);
    });
  }

  private static KeptTap tap(Wanted wanted, Next next, Instant now) {
    var lease = next.lease();
    var number = lease.number(next.number());
    var token =
        new TokenView(
            lease.token(next.number()),
            number,
            TokenState.WAITING,
            TicketState.REQUESTED,
            now,
            TokenView.Asked.of(
                wanted.request().service(), wanted.priorityClass(), wanted.language()),
            TokenView.Standing.since(now),
            new TokenView.Holder(number + "-" + TrackingSecret.make(), null));
    return new KeptTap(
        wanted.key(),
        wanted.request(),
        token,
        lease.id(),
        next.number(),
        KeptTap.HandInState.KIOSK,
        PaperTruth.REQUESTED,
        0);
  }

  private static Next next(ResultSet row) throws SQLException {
    var lease =
        new LeaseView(
            row.getString("id"),
            row.getString("series"),
            row.getInt("first"),
            row.getInt("last"),
            LocalDate.parse(row.getString("day")),
            Instant.ofEpochMilli(row.getLong("granted_at")));
    return new Next(lease, row.getInt("next"));
  }

  /// What a tap asks for, completed from the centre's settings.
  public record Wanted(
      String key, IssueRequest request, String series, String priorityClass, String language) {}

  private record Next(LeaseView lease, int number) {}
}
