package baari.server.centre;

import baari.engine.offer.Catalogue;
import baari.engine.token.Position;
import baari.engine.token.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the part of a centre's file about the life of a token: times, bounds and journeys.
final class LifeMembers {
  private static final int RECALLS_LIMIT = 100;

  /// Leaves room for leases below the longest number that can be called.
  private static final int LEASE_FROM_LIMIT = 900_000;

  private static final Duration GRACE_LIMIT = Duration.ofHours(24);
  private static final Duration PRESS_LIMIT = Duration.ofMinutes(10);

  private LifeMembers() {}

  static Catalogue.TokenRules tokenRules(FileMember root) {
    Catalogue.TokenRules ordinary = Catalogue.TokenRules.ORDINARY;
    return new Catalogue.TokenRules(
        root.duration("noShowGrace", ordinary.noShowGrace(), GRACE_LIMIT),
        position(root.choice("reinstateAt", "original", "front", "back")),
        root.has("maxRecalls")
            ? root.integer("maxRecalls", 0, RECALLS_LIMIT)
            : ordinary.maxRecalls(),
        root.duration("recallCooldown", ordinary.recallCooldown(), PRESS_LIMIT),
        root.duration("undoWithin", ordinary.undoWithin(), PRESS_LIMIT),
        position(root.choice("journeyAt", "original", "back")),
        root.has("leaseFrom")
            ? root.integer("leaseFrom", 1, LEASE_FROM_LIMIT)
            : ordinary.leaseFrom());
  }

  /// `ORIGINAL` for a text that is no position. That error is already reported.
  private static Position position(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "FRONT" -> Position.FRONT;
      case "BACK" -> Position.BACK;
      default -> Position.ORIGINAL;
    };
  }

  /// Reads steps such as `[FEES, {service: BIOM, after: [FEES]}]`.
  static List<Catalogue.Step> steps(FileMember service) {
    List<Catalogue.Step> steps = new ArrayList<>();
    for (FileMember member : service.optionalList("steps")) {
      member.allow("service", "after");
      var step = new Catalogue.Step(member.textOr("service"), member.optionalTexts("after"));
      boolean known = steps.stream().anyMatch(each -> each.service().equals(step.service()));
      member.check(!known, "step '" + step.service() + "' is there twice");
      steps.add(step);
    }
    service.check(
        steps.size() <= Visit.STEPS_LIMIT, "there are more than " + Visit.STEPS_LIMIT + " steps");
    service.check(
        steps.isEmpty() || !service.has("outcomes"), "a journey's outcomes are those of its steps");
    return steps;
  }

  /// Checks that every step is a service that counters give, and that every step can be reached.
  static void checkJourneys(FileMember root, Map<String, Catalogue.Service> services) {
    for (Catalogue.Service journey : services.values()) {
      for (Catalogue.Step step : journey.steps()) {
        Catalogue.Service service = services.get(step.service());
        root.check(
            service != null && service.steps().isEmpty(),
            "journey " + journey.code() + ": no counter can give step '" + step.service() + "'");
      }
      List<Catalogue.Step> unreachable = unreachable(journey.steps());
      root.check(
          unreachable.isEmpty(),
          "journey " + journey.code() + ": these steps never become ready: " + names(unreachable));
    }
  }

  private static List<Catalogue.Step> unreachable(List<Catalogue.Step> steps) {
    List<Catalogue.Step> left = new ArrayList<>(steps);
    Set<String> done = new HashSet<>();
    boolean progress = true;
    while (progress) {
      List<Catalogue.Step> ready =
          left.stream().filter(step -> done.containsAll(step.after())).toList();
      ready.forEach(step -> done.add(step.service()));
      left.removeIf(step -> done.contains(step.service()));
      progress = !ready.isEmpty();
    }
    return left;
  }

  private static String names(List<Catalogue.Step> steps) {
    return String.join(", ", steps.stream().map(Catalogue.Step::service).toList());
  }
}
