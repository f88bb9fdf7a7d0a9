package baari.bench.traffic;

import baari.protocol.CentreView;
import baari.protocol.token.IssueRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which services citizens come for, and who the citizens are.
final class Demand {
  /// Published visits to the province's centres so far, in thousands. Any other service counts as
  /// `OTHER`.
  private static final Map<String, Double> VISITS =
      Map.of(
          "POST", 1700.0, "DIVC", 1290.0, "DRVL", 1140.0, "CNIC", 919.0, "ESTP", 856.0, "INFO",
          819.0);

  private static final double OTHER = 250;

  /// The share of citizens who belong to a class other than the ordinary one.
  private static final double PRIORITY_SHARE = 0.12;

  private static final double URDU_SHARE = 0.8;

  /// No operator in Pakistan uses this prefix.
  private static final String UNUSED_PREFIX = "0399";

  private final Map<String, CentreView.Service> byCode;
  private final List<String> services;
  private final double[] serviceWeights;
  private final List<String> priorityClasses;

  Demand(CentreView centre) {
    this.byCode =
        centre.departments().stream()
            .flatMap(department -> department.services().stream())
            .collect(Collectors.toMap(CentreView.Service::code, Function.identity()));
    this.services = byCode.keySet().stream().sorted().toList();
    this.serviceWeights =
        services.stream().mapToDouble(code -> VISITS.getOrDefault(code, OTHER)).toArray();
    this.priorityClasses =
        centre.priorityClasses().stream().skip(1).map(CentreView.PriorityClass::id).toList();
  }

  /// The next citizen's request.
  IssueRequest citizen(RandomGenerator random) {
    String service = service(random);
    String language = random.nextDouble() < URDU_SHARE ? "ur" : "en";
    return new IssueRequest(
        service, null, priorityClass(random), language, person(service, random), null, null);
  }

  private @Nullable String priorityClass(RandomGenerator random) {
    return priorityClasses.isEmpty() || random.nextDouble() >= PRIORITY_SHARE
        ? null
        : priorityClasses.get(random.nextInt(priorityClasses.size()));
  }

  /// A mobile number that nobody has, if the service asks who the citizen is.
  private @Nullable String person(String service, RandomGenerator random) {
    return find(service).filter(CentreView.Service::requiresPerson).isPresent()
        ? "%s%07d".formatted(UNUSED_PREFIX, random.nextInt(10_000_000))
        : null;
  }

  /// An outcome that a counter may report for a service; empty when it does not need to report one.
  Optional<String> outcome(String service, RandomGenerator random) {
    return find(service)
        .map(CentreView.Service::outcomes)
        .filter(outcomes -> !outcomes.isEmpty())
        .map(outcomes -> outcomes.get(random.nextInt(outcomes.size())).code());
  }

  private Optional<CentreView.Service> find(String service) {
    return Optional.ofNullable(byCode.get(service));
  }

  /// A random service, also for a citizen who is sent to another service.
  String service(RandomGenerator random) {
    return services.get(Weights.draw(serviceWeights, random));
  }
}
