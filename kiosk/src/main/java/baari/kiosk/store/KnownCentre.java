package baari.kiosk.store;

import baari.protocol.CentreView;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The centre as the server last described it, for a kiosk that starts without a server or loses
/// it. Only changes are written.
@ApplicationScoped
public class KnownCentre {
  private static final Logger LOG = Logger.getLogger(KnownCentre.class);

  private final KioskStore store;
  private final ObjectMapper json;

  public KnownCentre(KioskStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  public Optional<CentreView> view() {
    return value("centre").flatMap(this::read);
  }

  public void keep(CentreView centre) {
    try {
      keep("centre", json.writeValueAsString(centre));
    } catch (JsonProcessingException e) {
      throw new StoreException("The kiosk's store cannot keep the centre", e);
    }
  }

  /// The open business day, by the server's last answer.
  public Optional<LocalDate> businessDay() {
    return value("business-day").map(LocalDate::parse);
  }

  /// The centre's local date when the server last answered.
  public Optional<LocalDate> contact() {
    return value("contact").map(LocalDate::parse);
  }

  public void keep(LocalDate businessDay, LocalDate contact) {
    keep("business-day", businessDay.toString());
    keep("contact", contact.toString());
  }

  /// No business day is open.
  public void closed() {
    var _ =
        store.transaction(within -> within.update("DELETE FROM known WHERE name = 'business-day'"));
  }

  private Optional<String> value(String name) {
    return store
        .transaction(within ->
            within.rows(row -> row.getString(1), "SELECT value FROM known WHERE name = ?", name))
        .stream()
        .findFirst();
  }

  private void keep(String name, String value) {
    var _ =
        store.transaction(within ->
            within.update(
                "INSERT INTO known (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                    + " SET value = excluded.value WHERE value <> excluded.value",
                name,
                value));
  }

  /// Empty when a newer or older kiosk wrote a text that cannot be read. Then the server must be
  /// asked first.
  private Optional<CentreView> read(String text) {
    try {
      return Optional.of(json.readValue(text, CentreView.class));
    } catch (JsonProcessingException e) {
      LOG.warn("The centre as it was last known cannot be read", e);
      return Optional.empty();
    }
  }
}
