package baari.server.centre;

import baari.protocol.CentreView;
import baari.protocol.LocalizedText;
import baari.server.engine.Catalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A centre as it is configured.
///
/// @param zone its local date is the business day
/// @param priorityClasses the first is the ordinary one
/// @param document all of it as canonical JSON: members sorted, no white space
public record Centre(
    String id,
    LocalizedText name,
    ZoneId zone,
    LocalTime opensAt,
    LocalTime closesAt,
    List<CentreView.Department> departments,
    List<CentreView.PriorityClass> priorityClasses,
    Catalogue catalogue,
    String document) {

  /// What devices and pages are told of it.
  public CentreView view(boolean dayOpen) {
    return new CentreView(
        id,
        name,
        zone.getId(),
        opensAt.toString(),
        closesAt.toString(),
        dayOpen,
        departments,
        priorityClasses,
        catalogue.counters().values().stream()
            .map(Centre::counter)
            .sorted(Comparator.comparingInt(CentreView.Counter::number))
            .toList());
  }

  /// SHA-256 of the document, in hexadecimal.
  public String digest() {
    try {
      byte[] text = document.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static CentreView.Counter counter(Catalogue.CounterPlan plan) {
    int number = Integer.parseInt(plan.id());
    LocalizedText name = new LocalizedText("Counter " + number, "کاؤنٹر " + number);
    return new CentreView.Counter(plan.id(), number, name, plan.services());
  }

  /// Its date at `now`.
  public LocalDate businessDay(ZonedDateTime now) {
    return now.withZoneSameInstant(zone).toLocalDate();
  }
}
