package baari.protocol.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that a board shows, as of one journal sequence. It contains no tracking codes and no
/// names.
///
/// @param sequence the last journal entry that it includes; 0 for an empty journal
/// @param configuration the number of publications of the centre's configuration. A reader whose
///   `CentreView` has another number asks for the centre again
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

  /// The token at a counter; empty for none, and for an unknown counter.
  public Optional<CounterView.AtCounter> tokenAt(String counter) {
    return counters.stream()
        .filter(view -> view.id().equals(counter))
        .findFirst()
        .flatMap(view -> Optional.ofNullable(view.token()));
  }

  /// For a reader that is not staff.
  public StateView withoutEmergencies() {
    return new StateView(
        centre, sequence, at, configuration, businessDay, waiting, counters, lastCalls, List.of());
  }
}
