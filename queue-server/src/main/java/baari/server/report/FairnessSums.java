package baari.server.report;

import baari.engine.state.Configuration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Sums up a day's visits and departures.
record FairnessSums(
    Configuration configuration, Collection<TokenDay> visits, List<Fairness.Departure> departures) {

  Fairness fairness(String centre, LocalDate day, boolean closed) {
    Fairness.Group all = group("", visits);
    return new Fairness(
        centre,
        day,
        closed,
        bound(all.overtakes().max()),
        new Fairness.Groups(all, groups(TokenDay::priorityClass), groups(TokenDay::service)),
        actors(),
        departures.stream()
            .sorted(
                Comparator.comparing(Fairness.Departure::actor)
                    .thenComparing(Fairness.Departure::at))
            .toList());
  }

  /// Journals of the first release do not contain the bound of their days.
  private Fairness.Bound bound(int most) {
    return configuration.exists()
        ? new Fairness.Bound(configuration.maxOvertakes(), most <= configuration.maxOvertakes())
        : new Fairness.Bound(null, null);
  }

  private List<Fairness.Group> groups(Function<TokenDay, String> id) {
    return by(id, visits).entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue()))
        .toList();
  }

  private Fairness.Group group(String id, Collection<TokenDay> of) {
    return new Fairness.Group(id, of.size(), ends(of), waits(of), overtakes(of));
  }

  private static Fairness.Ends ends(Collection<TokenDay> of) {
    Map<TokenDay.Outcome, Long> ends =
        of.stream().collect(Collectors.groupingBy(TokenDay::outcome, Collectors.counting()));
    return new Fairness.Ends(
        ends.getOrDefault(TokenDay.Outcome.SERVED, 0L).intValue(),
        ends.getOrDefault(TokenDay.Outcome.NO_SHOW, 0L).intValue(),
        ends.getOrDefault(TokenDay.Outcome.CANCELLED, 0L).intValue(),
        ends.getOrDefault(TokenDay.Outcome.EXPIRED, 0L).intValue(),
        ends.getOrDefault(TokenDay.Outcome.OPEN, 0L).intValue());
  }

  private static Fairness.Waits waits(Collection<TokenDay> of) {
    long[] seconds =
        of.stream()
            .map(TokenDay::waitedSeconds)
            .flatMapToLong(OptionalLong::stream)
            .sorted()
            .toArray();
    return new Fairness.Waits(
        seconds.length,
        percentile(seconds, 50),
        percentile(seconds, 90),
        percentile(seconds, 95),
        percentile(seconds, 100));
  }

  /// The smallest value in `ascending` that `percent` percent of the values do not exceed; 0 when
  /// there are no values.
  static long percentile(long[] ascending, int percent) {
    int rank = Math.ceilDiv(ascending.length * percent, 100);
    return rank == 0 ? 0 : ascending[rank - 1];
  }

  private Fairness.Overtakes overtakes(Collection<TokenDay> of) {
    int max = of.stream().mapToInt(TokenDay::overtaken).max().orElse(0);
    double mean = of.stream().mapToInt(TokenDay::overtaken).average().orElse(0);
    long atBound =
        !configuration.exists()
            ? 0
            : of.stream()
                .filter(visit -> visit.overtaken() >= configuration.maxOvertakes())
                .count();
    return new Fairness.Overtakes(max, Math.round(mean * 100) / 100.0, (int) atBound);
  }

  private List<Fairness.ActorDepartures> actors() {
    return by(Fairness.Departure::actor, departures).entrySet().stream()
        .map(by -> new Fairness.ActorDepartures(by.getKey(), counts(by.getValue())))
        .toList();
  }

  private static Fairness.Counts counts(List<Fairness.Departure> departures) {
    return new Fairness.Counts(
        count(departures, Fairness.Kind.OUT_OF_TURN),
        count(departures, Fairness.Kind.PRIORITY),
        count(departures, Fairness.Kind.TO_FRONT),
        count(departures, Fairness.Kind.REINSTATED),
        count(departures, Fairness.Kind.OTHER_PROFILE),
        count(departures, Fairness.Kind.PROFILE_PUBLISHED),
        count(departures, Fairness.Kind.BOOKED_TODAY),
        count(departures, Fairness.Kind.UNDONE));
  }

  private static int count(List<Fairness.Departure> departures, Fairness.Kind kind) {
    return (int) departures.stream().filter(departure -> departure.kind() == kind).count();
  }

  private static <T> Map<String, List<T>> by(Function<T, String> key, Collection<T> all) {
    return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
