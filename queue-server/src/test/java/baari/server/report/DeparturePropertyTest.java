package baari.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.RandomCommands;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random days with narrow, wide and foreign profiles, and with publications that change the
/// configured profiles. The test finds whom the rule with a counter's configured profile would have
/// called, and who was called instead, and compares this with the report.
final class DeparturePropertyTest {
  private static final int STEPS = 600;

  /// `called` came to the counter, although the rule with its configured profile gives `passed`.
  private record Passing(LocalDate day, Instant at, String counter, String called, String passed) {}

  @ParameterizedTest
  @MethodSource("baari.engine.Seeds#ofDays")
  @Timeout(60)
  void whoever_passes_by_another_profile_than_the_configured_has_a_line_in_the_report(long seed) {
    // Given
    List<Entry> journal = played(seed);

    for (Passing passing : passings(journal)) {
      // When
      var count = new FairnessCount(Hall.CENTRE, passing.day());
      Replayed.day(Hall.state(), journal, passing.day(), count);

      // Then
      assertThat(count.result().departures())
          .as("seed %d: %s", seed, passing)
          .anyMatch(departure ->
              departure.counter().equals(passing.counter())
                  && !departure.at().isAfter(passing.at())
                  && (departure.kind() == Fairness.Kind.OTHER_PROFILE
                      || departure.kind() == Fairness.Kind.PROFILE_PUBLISHED));
    }
  }

  @Test
  @Timeout(60)
  void the_random_days_have_such_citizens() {
    assertThat(LongStream.range(0, 20).mapToObj(DeparturePropertyTest::played))
        .anyMatch(journal -> !passings(journal).isEmpty());
  }

  private static List<Passing> passings(List<Entry> journal) {
    List<Passing> passings = new ArrayList<>();
    CentreState state = Hall.state();
    for (Entry entry : journal) {
      if (entry.events().getFirst() instanceof Event.TokenCalled(String called, String counter)) {
        LocalDate day = state.lastDay().orElseThrow();
        byTheConfigured(state, counter, entry.at())
            .filter(passed -> !passed.equals(called))
            .ifPresent(
                passed -> passings.add(new Passing(day, entry.at(), counter, called, passed)));
      }
      state = Engine.evolve(state, entry);
    }
    return passings;
  }

  /// Whom the counter would call if it were open with its configured profile.
  private static Optional<String> byTheConfigured(CentreState state, String counter, Instant at) {
    List<String> configured =
        Objects.requireNonNull(state.catalogue().counters().get(counter)).services();
    Event opened = new Event.CounterOpened(counter, configured);
    CentreState other =
        Engine.evolve(
            state, new Entry(Hall.CENTRE, state.sequence() + 1, at, "sim", "id", List.of(opened)));
    return Engine.upcoming(other, counter, at, 1).stream().findFirst().map(token -> token.id());
  }

  private static List<Entry> played(long seed) {
    var random = new SplittableRandom(seed);
    var commands = new RandomCommands(random, true);
    List<Entry> journal = new ArrayList<>();
    CentreState state = Hall.state();
    Instant now = Hall.START;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(4) * 60_000L);
      Command command =
          switch (random.nextInt(60)) {
            case 0 -> publication(state, random);
            case 1, 2 -> reopening(state, random);
            default -> commands.next(state);
          };
      Decision decision = Engine.decide(state, new Request("id", "sim", now, command));
      if (decision instanceof Decision.Accepted(List<Event> events) && !events.isEmpty()) {
        var entry = new Entry(Hall.CENTRE, state.sequence() + 1, now, "sim", "id", events);
        journal.add(entry);
        state = Engine.evolve(state, entry);
      }
    }
    return journal;
  }

  /// Some counters lose a service, or get it back.
  private static Command publication(CentreState state, SplittableRandom random) {
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>();
    for (Catalogue.CounterPlan plan : Hall.CATALOGUE.counters().values()) {
      int services = plan.services().size();
      int from = services > 1 && random.nextInt(3) == 0 ? 1 : 0;
      counters.put(
          plan.id(), new Catalogue.CounterPlan(plan.id(), plan.services().subList(from, services)));
    }
    var changed =
        new Catalogue(
            Hall.CATALOGUE.services(),
            Hall.CATALOGUE.priorityClasses(),
            counters,
            Hall.CATALOGUE.ordinaryClass(),
            Hall.MAX_OVERTAKES);
    String document = "{\"at\":" + state.sequence() + "}";
    return new Command.PublishConfiguration(document, changed, "", "so");
  }

  /// A closed or paused counter opens for only one service, as an agent would do to call a certain
  /// citizen.
  private static Command reopening(CentreState state, SplittableRandom random) {
    List<String> ids = List.of("1", "2", "3", "4", "5");
    String id = ids.get(random.nextInt(ids.size()));
    if (state.counter(id) instanceof Counter.Idle) {
      return random.nextBoolean()
          ? new Command.CloseCounter(id)
          : new Command.PauseCounter(id, "tea");
    }
    List<String> services = List.of("DOMI", "ARMS", "CNIC", "ESAH");
    return new Command.OpenCounter(
        id, List.of(services.get(random.nextInt(services.size()))), "so");
  }
}
