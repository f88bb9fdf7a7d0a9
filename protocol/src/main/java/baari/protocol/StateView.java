package baari.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a board shows, as of one journal sequence. It bears no tracking code and no name.
///
/// @param sequence the last journal entry that is in it; 0 for an empty journal
/// @param businessDay the open day, or absent
/// @param waiting one entry for each service of the centre
/// @param lastCalls newest first, at most 12
/// @param emergencies counters that call the supervisor; empty for devices of the hall
public record StateView(
    String centre,
    long sequence,
    Instant at,
    @Nullable LocalDate businessDay,
    List<WaitingView> waiting,
    List<CounterView> counters,
    List<CallView> lastCalls,
    List<EmergencyView> emergencies) {

  /// For a reader that is no member of staff.
  public StateView withoutEmergencies() {
    return new StateView(
        centre, sequence, at, businessDay, waiting, counters, lastCalls, List.of());
  }
}
