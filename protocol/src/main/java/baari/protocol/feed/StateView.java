package baari.protocol.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a board shows, as of one journal sequence. It bears no tracking code and no name.
///
/// @param sequence the last journal entry that is in it; 0 for an empty journal
/// @param configuration counts the publications of the centre's configuration. A reader that knows
///   the centre by another number asks for it again
/// @param businessDay the open day, or absent
/// @param waiting one entry for each service of the centre
/// @param lastCalls newest first, at most 12
/// @param emergencies counters that call the supervisor; empty for devices of the hall
public record StateView(
    String centre,
    long sequence,
    Instant at,
    int configuration,
    @Nullable LocalDate businessDay,
    List<WaitingView> waiting,
    List<CounterView> counters,
    List<CallView> lastCalls,
    List<EmergencyView> emergencies) {

  /// Whom a counter has; empty for nobody, and for a counter that the centre does not have.
  public Optional<CounterView.AtCounter> tokenAt(String counter) {
    return counters.stream()
        .filter(view -> view.id().equals(counter))
        .findFirst()
        .flatMap(view -> Optional.ofNullable(view.token()));
  }

  /// For a reader that is no member of staff.
  public StateView withoutEmergencies() {
    return new StateView(
        centre, sequence, at, configuration, businessDay, waiting, counters, lastCalls, List.of());
  }
}
