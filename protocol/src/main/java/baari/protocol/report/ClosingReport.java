package baari.protocol.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A closed business day: what became of its tokens, and the seal under its journal.
///
/// A token counts under the service that the citizen asked for.
///
/// Its parts are one flat object in JSON.
///
/// @param tokens how many the day had when it closed; this never changes
/// @param byState how many ended in which state (`served`, `no-show`, …)
/// @param late what came afterwards, by number
public record ClosingReport(
    String centre,
    LocalDate day,
    @JsonUnwrapped Entries entries,
    int tokens,
    Map<String, Integer> byState,
    List<OfService> services,
    List<Late> late) {

  /// Where the day is in the journal.
  ///
  /// @param opened the entry with which the day begins
  /// @param closed the entry with which it ends
  /// @param seal the hash of that entry: it covers everything up to the close. Kept on paper, it
  ///   proves later that nothing before it was changed or cut off
  public record Entries(
      long opened,
      @JsonProperty("openedAt") Instant openedAt,
      long closed,
      @JsonProperty("closedAt") Instant closedAt,
      String seal) {}

  /// A token that a kiosk had given on the day and handed in after the close. It is in no count.
  ///
  /// @param takenAt by the kiosk's clock
  public record Late(String number, String service, Instant takenAt) {}

  /// The same for one service, by its code.
  public record OfService(String service, int tokens, Map<String, Integer> byState) {}
}
