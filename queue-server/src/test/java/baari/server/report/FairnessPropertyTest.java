package baari.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Hall;
import baari.engine.RandomCommands;
import baari.engine.citizen.Appointment;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random days with classes, profiles, calls out of turn, transfers and appointments, parking,
/// journeys and actions taken back. The report is compared with a recount that knows only the
/// events and the words of the promise.
final class FairnessPropertyTest {
  private static final int STEPS = 600;

  @ParameterizedTest
  @MethodSource("baari.engine.Seeds#ofDays")
  @Timeout(60)
  void the_report_counts_every_day_as_the_promise_is_worded_and_the_bound_holds(long seed) {
    // Given
    var random = new SplittableRandom(seed);
    int bound = 1 + random.nextInt(4);
    List<Entry> journal = played(random, bound);

    // When
    for (Event.DayOpened opened : days(journal)) {
      var count = new FairnessCount(Hall.CENTRE, opened.day());
      Replayed.day(Hall.state(Hall.catalogue(bound)), journal, opened.day(), count);

      // Then
      check(seed, count.result(), Recount.of(journal, Hall.catalogue(bound), opened.day()));
    }
  }

  @Test
  @Timeout(60)
  void the_random_days_have_publications_that_change_a_counter() {
    List<Entry> journal = played(new SplittableRandom(1), 2);
    assertThat(days(journal))
        .anyMatch(
            opened -> !Recount.of(journal, Hall.catalogue(2), opened.day()).published.isEmpty());
  }

  private static void check(long seed, Fairness fairness, Recount recount) {
    assertThat(fairness.bound().held()).as("seed %d: the bound", seed).isTrue();
    assertThat(recount.citizens.values())
        .as("seed %d: who came by appointment too", seed)
        .filteredOn(citizen -> citizen.byAppointment)
        .allMatch(citizen ->
            citizen.overtaken <= Objects.requireNonNull(fairness.bound().maxOvertakes()));
    same(seed, fairness.groups().all(), recount, _ -> true);
    fairness
        .groups()
        .priorityClasses()
        .forEach(group -> same(seed, group, recount, c -> c.priorityClass.equals(group.id())));
    fairness
        .groups()
        .services()
        .forEach(group -> same(seed, group, recount, c -> c.service.equals(group.id())));
    assertThat(fairness.departures().stream().map(Fairness.Departure::kind))
        .as("seed %d: departures", seed)
        .filteredOn(Fairness.Kind.OUT_OF_TURN::equals)
        .hasSameSizeAs(recount.outOfTurn);
    assertThat(fairness.departures())
        .as("seed %d: nobody departs without a reason", seed)
        .noneMatch(departure -> departure.actor().isBlank() || departure.reason().isBlank());
    assertThat(fairness.actors().stream().mapToInt(actor -> actor.counts().priority()).sum())
        .as("seed %d: priority", seed)
        .isEqualTo(recount.priority.size());
    assertThat(fairness.actors().stream().mapToInt(actor -> actor.counts().toFront()).sum())
        .as("seed %d: to the front", seed)
        .isEqualTo(recount.toFront.size());
    assertThat(fairness.actors().stream().mapToInt(actor -> actor.counts().reinstated()).sum())
        .as("seed %d: reinstated", seed)
        .isEqualTo(recount.reinstated.size());
    assertThat(fairness.actors().stream().mapToInt(actor -> actor.counts().undone()).sum())
        .as("seed %d: undone", seed)
        .isEqualTo(recount.undone.size());
    assertThat(fairness.departures())
        .as("seed %d: published, and why", seed)
        .filteredOn(departure -> departure.kind() == Fairness.Kind.PROFILE_PUBLISHED)
        .extracting(departure -> departure.counter() + ": " + departure.reason())
        .containsExactlyInAnyOrderElementsOf(recount.published);
  }

  private static void same(
      long seed, Fairness.Group group, Recount recount, Predicate<Recount.Citizen> of) {
    List<Recount.Citizen> citizens = recount.citizens.values().stream().filter(of).toList();
    String as = "seed " + seed + ", " + group.id();
    assertThat(group.issued()).as(as).isEqualTo(citizens.size());
    assertThat(
            group.ends().served()
                + group.ends().noShow()
                + group.ends().cancelled()
                + group.ends().expired()
                + group.ends().open())
        .as(as)
        .isEqualTo(citizens.size());
    assertThat(group.overtakes().max())
        .as(as)
        .isEqualTo(citizens.stream().mapToInt(c -> c.overtaken).max().orElse(0));
    assertThat(group.overtakes().mean())
        .as(as)
        .isCloseTo(
            citizens.stream().mapToInt(c -> c.overtaken).average().orElse(0),
            org.assertj.core.api.Assertions.within(0.0051));
    List<Long> waits =
        citizens.stream()
            .filter(c -> !c.waitedSeconds.isEmpty())
            .map(c -> c.waitedSeconds.getFirst())
            .sorted()
            .toList();
    assertThat(group.waits().called()).as(as).isEqualTo(waits.size());
    assertThat(group.waits().maxSeconds()).as(as).isEqualTo(waits.isEmpty() ? 0 : waits.getLast());
  }

  private static List<Entry> played(SplittableRandom random, int bound) {
    var commands = new RandomCommands(random, true);
    List<Entry> journal = new ArrayList<>();
    CentreState state = Hall.state(Hall.catalogue(bound));
    Instant now = Hall.START;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(4) * 60_000L);
      Command command =
          switch (random.nextInt(60)) {
            case 0 -> publication(random, state, bound);
            case 1, 2, 3, 4, 5, 6, 7 -> citizen(random, state, now);
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

  /// A counter takes its configured services with or without the first one. The reason is sometimes
  /// missing, and is the same twice only by chance.
  private static Command publication(SplittableRandom random, CentreState state, int bound) {
    Catalogue old = Hall.catalogue(bound);
    Map<String, Catalogue.CounterPlan> counters = new HashMap<>();
    for (Catalogue.CounterPlan plan : new TreeMap<>(old.counters()).values()) {
      int services = plan.services().size();
      int from = services > 1 && random.nextInt(3) == 0 ? 1 : 0;
      counters.put(
          plan.id(), new Catalogue.CounterPlan(plan.id(), plan.services().subList(from, services)));
    }
    var changed =
        new Catalogue(
            old.services(),
            old.priorityClasses(),
            counters,
            old.ordinaryClass(),
            old.maxOvertakes());
    String document = "{\"at\":" + state.sequence() + "}";
    String reason = random.nextInt(4) == 0 ? "" : "reason " + random.nextInt(1000);
    return new Command.PublishConfiguration(document, changed, "", reason);
  }

  /// A citizen books an appointment, or comes with a booked one.
  private static Command citizen(SplittableRandom random, CentreState state, Instant now) {
    List<String> codes = state.citizens().booked().keySet().stream().sorted().toList();
    if (!codes.isEmpty() && random.nextInt(3) > 0) {
      return new Command.CheckIn(codes.get(random.nextInt(codes.size())), "ur", "CODE");
    }
    String service = List.of("DOMI", "ARMS", "CNIC", "ESAH").get(random.nextInt(4));
    String priorityClass = List.of("ordinary", "senior", "quick", "slow").get(random.nextInt(4));
    Instant slot = now.plusSeconds(60L * (1 + random.nextInt(45)));
    String code = "code" + state.sequence();
    return new Command.BookAppointments(
        List.of(new Appointment(code, service, priorityClass, slot)));
  }

  private static List<Event.DayOpened> days(List<Entry> journal) {
    List<Event.DayOpened> days = new ArrayList<>();
    for (Entry entry : journal) {
      for (Event event : entry.events()) {
        if (event instanceof Event.DayOpened opened) {
          days.add(opened);
        }
      }
    }
    return days;
  }
}
