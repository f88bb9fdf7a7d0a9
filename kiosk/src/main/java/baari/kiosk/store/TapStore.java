package baari.kiosk.store;

import baari.kiosk.printer.PaperTruth;
import baari.kiosk.store.KeptTap.HandInState;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TicketState;
import baari.protocol.token.TokenView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// This kiosk's numbers, by the tap that asked for them. Each is on stable storage before its paper
/// is printed.
@ApplicationScoped
public class TapStore {
  /// Long enough to repeat any tap, and for a person to ask about a number.
  static final Duration KEPT_FOR = Duration.ofDays(14);

  private static final String RESTARTED = "the kiosk restarted before the printer reported";

  private final KioskStore store;
  private final ObjectMapper json;

  /// A ticket that was at the printer when the program ended may or may not be printed.
  public TapStore(KioskStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
    var _ =
        update(
            "UPDATE tap SET ticket = 'UNKNOWN', detail = ?, reports = reports + 1"
                + " WHERE ticket = 'REQUESTED'",
            RESTARTED);
  }

  public Optional<KeptTap> ofKey(String key) {
    return taps("WHERE tap_key = ?", key).stream().findFirst();
  }

  /// The latest tap that got this token.
  public Optional<KeptTap> ofToken(String id) {
    return taps("WHERE token_id = ? ORDER BY taken_at DESC LIMIT 1", id).stream().findFirst();
  }

  /// Runs in the transaction that takes the number from its lease or settles the tap's intent.
  int add(KioskStore within, KeptTap tap) throws SQLException {
    return within.update(
        "INSERT INTO tap (tap_key, token_id, request, token, taken_at, lease, number, place,"
            + " doubtful, ticket, detail, copies, told, reports)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 'REQUESTED', '', 0, 'REQUESTED', 0)",
        tap.key(),
        tap.token().id(),
        write(tap.request()),
        write(tap.token()),
        tap.token().issuedAt().toEpochMilli(),
        tap.lease(),
        tap.number(),
        tap.place().name());
  }

  public void settle(String token, PaperTruth truth) {
    var _ =
        update(
            "UPDATE tap SET ticket = ?, detail = ?, reports = reports + 1 WHERE token_id = ?",
            truth.state().name(),
            truth.detail(),
            token);
  }

  /// Called before a copy is printed.
  public void countCopy(String token, int copies) {
    var _ = update("UPDATE tap SET copies = ? WHERE token_id = ?", copies, token);
  }

  /// The oldest tap whose token the server knows and whose paper the server knows differently than
  /// this kiosk.
  public Optional<Untold> untold() {
    return store
        .transaction(within ->
            within.rows(
                row -> new Untold(row.getString("token_id"), truth(row), row.getInt("reports")),
                "SELECT token_id, ticket, detail, reports FROM tap"
                    + " WHERE told <> ticket AND ticket <> 'REQUESTED'"
                    + " AND place IN ('SERVER', 'HANDED_IN') ORDER BY taken_at LIMIT 1"))
        .stream()
        .findFirst();
  }

  /// The server got the report, or refused it for good.
  public void told(Untold report) {
    var _ =
        update(
            "UPDATE tap SET told = ? WHERE token_id = ?",
            report.truth().state().name(),
            report.token());
  }

  /// The server knows the report's key from an older report, so the report is sent again with
  /// another key.
  public void untell(Untold report) {
    var _ = update("UPDATE tap SET reports = reports + 1 WHERE token_id = ?", report.token());
  }

  /// The first taps that wait to be handed in, all from one lease, in the order of their numbers.
  public List<KeptTap> toHandIn(int limit) {
    return taps(
        "WHERE place = 'KIOSK' AND lease ="
            + " (SELECT lease FROM tap WHERE place = 'KIOSK' ORDER BY taken_at LIMIT 1)"
            + " ORDER BY number LIMIT ?",
        limit);
  }

  /// The server has the taps, and what was known about their paper.
  public void handedIn(List<KeptTap> taps) {
    move(taps, HandInState.HANDED_IN);
  }

  public void refused(KeptTap tap) {
    move(List.of(tap), HandInState.REFUSED);
  }

  private void move(List<KeptTap> taps, HandInState place) {
    var _ =
        store.transaction(within -> {
          int moved = 0;
          for (var tap : taps) {
            moved +=
                within.update(
                    "UPDATE tap SET place = ?, told = ? WHERE tap_key = ?",
                    place.name(),
                    tap.truth().state().name(),
                    tap.key());
          }
          return moved;
        });
  }

  /// How many taps the kiosk must still report to the server.
  public int owed() {
    return store
        .transaction(within ->
            within.rows(
                row -> row.getInt(1),
                "SELECT COUNT(*) + (SELECT COUNT(*) FROM intent) FROM tap WHERE place = 'KIOSK'"
                    + " OR (told <> ticket AND place <> 'REFUSED')"))
        .getFirst();
  }

  /// How many numbers of a service the server does not know yet.
  public int countOwn(String service) {
    return store
        .transaction(within ->
            within.rows(
                row -> row.getInt(1),
                "SELECT COUNT(*) FROM tap WHERE place = 'KIOSK' AND request ->> 'service' = ?",
                service))
        .getFirst();
  }

  public int count(HandInState place) {
    return store
        .transaction(within ->
            within.rows(
                row -> row.getInt(1), "SELECT COUNT(*) FROM tap WHERE place = ?", place.name()))
        .getFirst();
  }

  /// Deletes the taps that are settled and older than two weeks.
  public void prune(Instant now) {
    var _ =
        update(
            "DELETE FROM tap WHERE taken_at < ?"
                + " AND (place = 'REFUSED' OR (place <> 'KIOSK' AND told = ticket))",
            now.minus(KEPT_FOR).toEpochMilli());
  }

  private int update(String sql, Object... values) {
    return store.transaction(within -> within.update(sql, values));
  }

  private List<KeptTap> taps(String where, Object... values) {
    return store.transaction(
        within -> within.rows(this::tap, "SELECT * FROM tap " + where, values));
  }

  private KeptTap tap(ResultSet row) throws SQLException {
    return new KeptTap(
        row.getString("tap_key"),
        read(row.getString("request"), IssueRequest.class),
        read(row.getString("token"), TokenView.class),
        row.getString("lease"),
        row.getInt("number"),
        HandInState.valueOf(row.getString("place")),
        truth(row),
        row.getInt("copies"));
  }

  private static PaperTruth truth(ResultSet row) throws SQLException {
    return new PaperTruth(TicketState.valueOf(row.getString("ticket")), row.getString("detail"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new StoreException("The kiosk's store cannot keep " + value.getClass(), e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new StoreException("The kiosk's store has no valid " + type.getSimpleName(), e);
    }
  }

  /// A report about a ticket that the server has not received yet.
  ///
  /// @param reports how many findings there were about this ticket
  public record Untold(String token, PaperTruth truth, int reports) {}
}
