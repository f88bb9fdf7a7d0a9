package baari.engine;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Lane;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A random hall in which random configurations are published at random moments. A publication
/// drops no waiting token and changes no place, and no token ends up where no counter calls.
public class PublicationSimulationTest {
  private static final int STEPS = 300;
  private static final int ALL = 1000;

  /// Counted over all days, because on a short day each publication may be refused: it would strand
  /// somebody.
  private static final AtomicInteger PUBLISHED = new AtomicInteger();

  @AfterAll
  static void something_was_published() {
    assertThat(PUBLISHED).hasPositiveValue();
  }

  @ParameterizedTest
  @MethodSource("days")
  @Timeout(60)
  void a_publication_neither_drops_nor_reorders_who_waits(long seed) {
    var random = new SplittableRandom(seed);
    var commands = new RandomCommands(random, true);
    CentreState state = Hall.state();
    Follower follower = follower(state);
    Instant now = Hall.START;
    int published = 0;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(4) * 60_000L);
      CentreState begun = state;
      if (random.nextInt(10) == 0) {
        CentreState before = state;
        state = publish(before, Changed.atRandom(Hall.CATALOGUE, random), now, follower);
        if (state.sequence() > before.sequence()) {
          published++;
          checkOrder("seed %d, step %d".formatted(seed, step), before, state, now);
        }
      }
      state = ask(state, commands.next(state), now, follower);
      if (state.sequence() > begun.sequence()) {
        checkNobodyStranded("seed " + seed + ", step " + step, state);
      }
    }
    PUBLISHED.addAndGet(published);
  }

  static LongStream days() {
    return Seeds.ofPlainDays();
  }

  protected Follower follower(CentreState begun) {
    return new Replay(begun);
  }

  private static CentreState publish(
      CentreState state, Catalogue catalogue, Instant now, Follower follower) {
    String document = "{\"sequence\":" + state.sequence() + "}";
    return ask(
        state, new Command.PublishConfiguration(document, catalogue, "", "so"), now, follower);
  }

  private static CentreState ask(
      CentreState state, Command command, Instant now, Follower follower) {
    Decision decision = Engine.decide(state, new Request("id", "sim", now, command));
    if (!(decision instanceof Decision.Accepted(List<Event> events)) || events.isEmpty()) {
      return state;
    }
    var entry = new Entry(Hall.CENTRE, state.sequence() + 1, now, "sim", "id", events);
    Optional<Entry> kept = follower.kept(entry);
    if (kept.isEmpty()) {
      return state;
    }
    CentreState after = Engine.evolve(state, entry);
    follower.follow(kept.get(), after);
    return after;
  }

  private static void checkNobodyStranded(String when, CentreState state) {
    List<Token> stranded =
        state.tokens().values().stream()
            .filter(token -> token instanceof Token.Waiting || token instanceof Token.Parked)
            .filter(token -> !isCalledFrom(token.facts().lane(), state.catalogue()))
            .toList();
    assertThat(stranded).as(when).isEmpty();
  }

  private static boolean isCalledFrom(Lane lane, Catalogue offered) {
    return switch (lane) {
      case Lane.OfCounter(String counter) -> offered.counters().containsKey(counter);
      case Lane.OfService(String service) ->
          offered.counters().values().stream().anyMatch(plan -> plan.services().contains(service));
    };
  }

  /// Checks the order now and later, as if nobody came, because claims grow at different speeds.
  private static void checkOrder(String when, CentreState before, CentreState after, Instant now) {
    assertThat(after.tokens()).as(when).isEqualTo(before.tokens());
    for (int minutes : List.of(0, 5, 60, 600)) {
      Instant then = now.plus(Duration.ofMinutes(minutes));
      assertThat(orders(after, then)).as(when).isEqualTo(orders(before, then));
    }
  }

  /// Which tokens each open counter would call, in which order, and how many are ahead of each
  /// waiting token at open counters. Closed counters are left out, because a publication changes
  /// what they would call.
  private static Map<String, List<String>> orders(CentreState state, Instant then) {
    Map<String, List<String>> orders = new TreeMap<>();
    for (Counter counter : state.counters().values()) {
      if (counter.isOpen()) {
        orders.put(
            counter.id(),
            Engine.upcoming(state, counter.id(), then, ALL).stream().map(Token::id).toList());
      }
    }
    List<Token.Waiting> waiting =
        state.tokens().values().stream()
            .filter(Token.Waiting.class::isInstance)
            .map(Token.Waiting.class::cast)
            .toList();
    Engine.ahead(state, waiting, then)
        .forEach((token, ahead) -> {
          if (ahead.counterOpen()) {
            orders.put(token, List.of(ahead.toString()));
          }
        });
    return orders;
  }
}
