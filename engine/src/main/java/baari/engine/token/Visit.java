package baari.engine.token;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a citizen came for, and which steps come after the token's present service: the steps of a
/// journey, further services, the way back to a counter that sent it on.
///
/// @param purpose the service that the citizen asked for
/// @param also further services that were asked for with it
/// @param remaining the remaining steps; each service at most once per lane
public record Visit(String purpose, List<String> also, List<Step> remaining) {
  /// More than any journey of a centre has. A visit must not grow without end.
  public static final int STEPS_LIMIT = 24;

  public Visit {
    also = List.copyOf(also);
    remaining = List.copyOf(remaining);
  }

  public Visit(String purpose, List<Step> remaining) {
    this(purpose, List.of(), remaining);
  }

  /// @param lane where it waits for this step: the lane of the service, or of the counter to which
  ///   it returns
  /// @param after services that must not be among the remaining ones when this step begins
  public record Step(String service, Lane lane, List<String> after) {
    public Step {
      after = List.copyOf(after);
    }

    /// Whether it comes back to the counter that transferred it, before all who wait there.
    public boolean isReturn() {
      return lane instanceof Lane.OfCounter;
    }
  }

  /// One service and nothing more.
  public static Visit of(String service) {
    return new Visit(service, List.of());
  }

  /// For several services, before its steps are planned.
  public static Visit of(List<String> services) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(services));
    return new Visit(distinct.getFirst(), distinct.subList(1, distinct.size()), List.of());
  }

  /// All that the citizen asked for.
  public List<String> services() {
    List<String> services = new ArrayList<>(1 + also.size());
    services.add(purpose);
    services.addAll(also);
    return services;
  }

  /// The steps that may come next: a return alone, if there is one; otherwise those whose
  /// predecessors are done. If the steps of several journeys wait for each other, the first step.
  public List<Step> ready() {
    List<Step> ready = new ArrayList<>();
    for (Step step : remaining) {
      if (step.isReturn()) {
        return List.of(step);
      }
      if (!hasAny(step.after())) {
        ready.add(step);
      }
    }
    return ready.isEmpty() && !remaining.isEmpty() ? List.of(remaining.getFirst()) : ready;
  }

  private boolean hasAny(List<String> services) {
    for (String service : services) {
      if (has(service)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(String service) {
    for (Step step : remaining) {
      if (step.service().equals(service)) {
        return true;
      }
    }
    return false;
  }

  public Visit without(Step done) {
    List<Step> others = new ArrayList<>(remaining);
    others.removeIf(done::equals);
    return with(others);
  }

  public Visit first(Step step) {
    return with(Stream.concat(Stream.of(step), remaining.stream()).toList());
  }

  /// With further steps. A service that is already among the remaining ones stays there once, and
  /// waits for everything that either of the two waits for.
  public Visit plus(List<Step> further) {
    List<Step> steps = new ArrayList<>(remaining);
    for (Step added : further) {
      Optional<Step> same = steps.stream().filter(step -> isSame(step, added)).findFirst();
      if (same.isPresent()) {
        steps.set(steps.indexOf(same.get()), merged(same.get(), added));
      } else {
        steps.add(added);
      }
    }
    return with(steps);
  }

  private Visit with(List<Step> steps) {
    return new Visit(purpose, also, steps);
  }

  private static boolean isSame(Step one, Step other) {
    return one.service().equals(other.service()) && one.lane().equals(other.lane());
  }

  private static Step merged(Step one, Step other) {
    List<String> after =
        Stream.concat(one.after().stream(), other.after().stream()).distinct().toList();
    return new Step(one.service(), one.lane(), after);
  }
}
