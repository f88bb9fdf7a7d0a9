package baari.protocol.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A closed business day: how its tokens ended, and the seal of its journal.
///
/// A token is counted for the service that the citizen asked for.
///
/// In JSON all parts are one flat object.
///
/// @param tokens how many tokens the day had when it closed; this never changes
/// @param byState how many tokens ended in each state (`served`, `no-show`, …)
/// @param late tokens that were handed in later, by number
public record ClosingReport(
    String centre,
    LocalDate day,
    @JsonUnwrapped Entries entries,
    int tokens,
    Map<String, Integer> byState,
    List<OfService> services,
    List<Late> late) {

  /// The day's place in the journal.
  ///
  /// @param opened the entry with which the day begins
  /// @param closed the entry with which it ends
  /// @param seal the hash of the closing entry. It covers everything up to the close. If it is kept
  ///   on paper, it can prove later that nothing before it was changed or cut off
  public record Entries(
      long opened,
      @JsonProperty("openedAt") Instant openedAt,
      long closed,
      @JsonProperty("closedAt") Instant closedAt,
      String seal) {}

  /// A token that a kiosk gave on the day and handed in after the close. It is not counted.
  ///
  /// @param takenAt by the kiosk's clock
  public record Late(String number, String service, Instant takenAt) {}

  /// The counts for one service, by its code.
  public record OfService(String service, int tokens, Map<String, Integer> byState) {}
}
