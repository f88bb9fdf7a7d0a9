package baari.engine.decision;

import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Lays out visits: which steps a service has, and which of them comes next.
final class Journeys {
  private final Catalogue catalogue;

  Journeys(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The whole visit, before its first step.
  ///
  /// @param services at least one; all must be known
  Visit visit(List<String> services) {
    var visit = Visit.of(services);
    for (String service : services) {
      visit = visit.plus(steps(service));
    }
    return visit;
  }

  /// The steps of a known service; the service itself when it has none.
  List<Visit.Step> steps(String code) {
    List<Catalogue.Step> steps = service(code).steps();
    return steps.isEmpty()
        ? List.of(step(code, List.of()))
        : steps.stream().map(step -> step(step.service(), step.after())).toList();
  }

  boolean isJourney(String code) {
    return !service(code).steps().isEmpty();
  }

  String series(String code) {
    return service(code).series();
  }

  private Catalogue.Service service(String code) {
    return Objects.requireNonNull(catalogue.services().get(code));
  }

  private static Visit.Step step(String service, List<String> after) {
    return new Visit.Step(service, new Lane.OfService(service), after);
  }

  /// The next of the steps that are ready. Steps whose service is not suspended come first, then
  /// the step for which the fewest wait. Empty at the end of the visit.
  static Optional<Visit.Step> next(CentreState state, Visit visit) {
    return visit.ready().stream()
        .min(
            Comparator.comparing((Visit.Step step) -> isSuspended(state, step))
                .thenComparingInt(step -> state.lane(step.lane()).size()));
  }

  private static boolean isSuspended(CentreState state, Visit.Step step) {
    return state.issuing().isSuspended(step.service());
  }
}
