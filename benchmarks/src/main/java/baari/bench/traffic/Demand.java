package baari.bench.traffic;

import baari.protocol.CentreView;
import baari.protocol.IssueRequest;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What citizens come for and who they are.
final class Demand {
  /// Visits to date of the province's centres, in thousands, where they were published; any other
  /// service counts as `OTHER`.
  private static final Map<String, Double> VISITS =
      Map.of(
          "POST", 1700.0, "DIVC", 1290.0, "DRVL", 1140.0, "CNIC", 919.0, "ESTP", 856.0, "INFO",
          819.0);

  private static final double OTHER = 250;

  /// One in so many belongs to a class other than the ordinary one.
  private static final double PRIORITY_SHARE = 0.12;

  private static final double URDU_SHARE = 0.8;

  private final List<String> services;
  private final double[] serviceWeights;
  private final List<String> priorityClasses;

  Demand(CentreView centre) {
    this.services =
        centre.departments().stream()
            .flatMap(department -> department.services().stream())
            .map(CentreView.Service::code)
            .toList();
    this.serviceWeights =
        services.stream().mapToDouble(code -> VISITS.getOrDefault(code, OTHER)).toArray();
    this.priorityClasses =
        centre.priorityClasses().stream().skip(1).map(CentreView.PriorityClass::id).toList();
  }

  /// The next citizen's wish.
  IssueRequest citizen(RandomGenerator random) {
    String service = service(random);
    String language = random.nextDouble() < URDU_SHARE ? "ur" : "en";
    if (priorityClasses.isEmpty() || random.nextDouble() >= PRIORITY_SHARE) {
      return new IssueRequest(service, null, language);
    }
    return new IssueRequest(
        service, priorityClasses.get(random.nextInt(priorityClasses.size())), language);
  }

  /// A service that somebody is sent on to.
  String service(RandomGenerator random) {
    return services.get(Weights.draw(serviceWeights, random));
  }
}
