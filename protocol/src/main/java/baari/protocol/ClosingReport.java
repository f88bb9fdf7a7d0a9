package baari.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A closed business day: what became of its tokens, and the seal under its journal.
///
/// @param opened the entry with which the day begins
/// @param closed the entry with which it ends
/// @param seal the hash of that entry: it covers everything up to the close. Kept on paper, it
///   proves later that nothing before it was changed or cut off
/// @param tokens how many the day had
/// @param byState how many ended in which state (`served`, `no-show`, …)
public record ClosingReport(
    String centre,
    LocalDate day,
    long opened,
    @JsonProperty("openedAt") Instant openedAt,
    long closed,
    @JsonProperty("closedAt") Instant closedAt,
    String seal,
    int tokens,
    Map<String, Integer> byState,
    List<OfService> services) {

  /// The same for one service, by its code.
  public record OfService(String service, int tokens, Map<String, Integer> byState) {}
}
