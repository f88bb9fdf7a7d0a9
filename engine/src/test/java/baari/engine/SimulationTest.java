package baari.engine;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.ahead.PeopleAhead;
import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Request;
import baari.engine.counter.Counter;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random commands for the engine. After each command the engine is compared with the naive hall
/// and with a server that reads the journal. A failure names the seed and the step: run it again
/// with `./baari prove --from SEED --seeds 1`. The journal's tests play the same days through the
/// real codec.
public class SimulationTest {
  private static final int STEPS = 300;

  @ParameterizedTest
  @MethodSource("days")
  @Timeout(60)
  void without_transfers_the_engine_chooses_and_counts_exactly_as_the_naive_hall(long seed) {
    new Run(seed, false, this::follower).play();
  }

  @ParameterizedTest
  @MethodSource("days")
  @Timeout(60)
  void with_transfers_nobody_is_overtaken_more_often_than_the_ledger_says_nor_than_the_bound(
      long seed) {
    new Run(seed, true, this::follower).play();
  }

  static LongStream days() {
    return Seeds.ofPlainDays();
  }

  protected Follower follower(CentreState begun) {
    return new Replay(begun);
  }

  private static final class Run {
    private final long seed;
    private final boolean transfers;
    private final SplittableRandom random;
    private final RandomCommands commands;
    private final Catalogue catalogue;
    private final NaiveHall naive;
    private final List<Entry> journal = new ArrayList<>();
    private CentreState state;
    private final Follower follower;
    private Instant now = Hall.START;

    Run(long seed, boolean transfers, Function<CentreState, Follower> followers) {
      this.seed = seed;
      this.transfers = transfers;
      this.random = new SplittableRandom(seed);
      this.commands = new RandomCommands(random, transfers);
      this.catalogue = Hall.lending(Hall.owing(1 + random.nextInt(4)), 1 + random.nextInt(40));
      this.state = Hall.state(catalogue);
      this.follower = followers.apply(state);
      this.naive = new NaiveHall(catalogue);
    }

    void play() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(passed());
        Command command = commands.next(state);
        try {
          step(command);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              "seed %d, transfers %s, step %d: %s".formatted(seed, transfers, step, command), e);
        }
      }
      assertThat(replayed()).as("seed %d replayed", seed).isEqualTo(state);
      assertThat(restored()).as("seed %d restored", seed).isEqualTo(state);
    }

    /// Steps of whole minutes make ties, also of scores. Now and then a night or more passes and
    /// nobody closes the day.
    private Duration passed() {
      if (random.nextInt(100) == 0) {
        return Duration.ofHours(random.nextInt(40));
      }
      return Duration.ofMinutes(random.nextInt(3) == 0 ? 0 : random.nextInt(4));
    }

    private void step(Command command) {
      Decision decision = Engine.decide(state, new Request("id", "sim", now, command));
      assertThat(decision instanceof Decision.Accepted)
          .as("accepted: %s", decision)
          .isEqualTo(naive.allows(command, now));
      if (decision instanceof Decision.Accepted(List<Event> events)) {
        checkChoice(command, events);
        if (apply(events)) {
          checkAhead(events);
        }
      }
      checkInvariants();
    }

    /// Whether the journal takes it. Only an entry that it could not read back unchanged is
    /// refused.
    private boolean apply(List<Event> events) {
      if (events.isEmpty()) {
        return true;
      }
      var entry = new Entry(Hall.CENTRE, state.sequence() + 1, now, "sim", "id", events);
      Optional<Entry> kept = follower.kept(entry);
      if (kept.isEmpty()) {
        return false;
      }
      journal.add(entry);
      state = Engine.evolve(state, entry);
      follower.follow(kept.get(), state);
      events.forEach(event -> {
        if (event instanceof Event.TokenIssued issued) {
          assertThat(naive.numbersEverGiven.add(issued.token())).as("given once").isTrue();
        }
        if (event instanceof Event.OfflineTokenIssued issued) {
          assertThat(naive.numbersEverGiven.add(issued.token())).as("given once").isTrue();
        }
        naive.happened(event, now);
      });
      if (random.nextInt(50) == 0) {
        state = restored();
      }
      return true;
    }

    private void checkChoice(Command command, List<Event> events) {
      if (command instanceof Command.CallNext(String counter)) {
        Optional<String> chosen =
            events.stream().map(event -> ((Event.TokenCalled) event).token()).findFirst();
        Optional<String> expected = naive.next(counter, now).map(citizen -> citizen.token);
        if (transfers) {
          assertThat(chosen.isPresent()).isEqualTo(expected.isPresent());
        } else {
          assertThat(chosen).isEqualTo(expected);
        }
      }
    }

    /// Checks a token that was just issued, and any token that waits.
    private void checkAhead(List<Event> events) {
      if (!events.isEmpty() && events.getFirst() instanceof Event.TokenIssued issued) {
        assertThat(checkedAhead(issued.token())).as("told").isEqualTo(issued.ahead());
      }
      List<String> waiting =
          naive.citizens.stream()
              .filter(citizen -> citizen.where == NaiveHall.Where.WAITING)
              .map(citizen -> citizen.token)
              .toList();
      if (!waiting.isEmpty()) {
        checkedAhead(waiting.get(random.nextInt(waiting.size())));
      }
    }

    private int checkedAhead(String token) {
      Token.Waiting waiting = (Token.Waiting) state.token(token).orElseThrow();
      PeopleAhead ahead = Engine.ahead(state, waiting, now).orElseThrow();
      assertThat(ahead.count())
          .as("ahead of %s", waiting)
          .isEqualTo(PlayedCalls.before(state, waiting, now));
      assertThat(Engine.ahead(state, List.of(waiting), now)).containsEntry(token, ahead);
      NaiveHall.Citizen citizen = naive.citizen(token);
      assertThat(ahead.counterOpen()).isEqualTo(naive.isOpenForAny(citizen));
      if (!transfers) {
        assertThat(ahead.count()).as("ahead of %s", waiting).isEqualTo(naive.ahead(citizen, now));
      }
      return ahead.count();
    }

    private void checkInvariants() {
      for (NaiveHall.Citizen citizen : naive.citizens) {
        Token token = state.token(citizen.token).orElseThrow();
        assertThat(where(token)).isEqualTo(citizen.where);
        if (token instanceof Token.Waiting waiting) {
          checkOvertakes(waiting, citizen);
        }
      }
      checkCounters();
      checkUpcoming();
    }

    private void checkOvertakes(Token.Waiting waiting, NaiveHall.Citizen citizen) {
      int ledger = state.lane(waiting.lane()).overtakes().of(waiting.facts().waitingSince());
      if (transfers) {
        assertThat(citizen.overtaken).as("overtakes of %s", waiting).isLessThanOrEqualTo(ledger);
      } else {
        assertThat(citizen.overtaken).as("overtakes of %s", waiting).isEqualTo(ledger);
      }
      assertThat(ledger).as("ledger of %s", waiting).isLessThanOrEqualTo(catalogue.maxOvertakes());
    }

    private void checkCounters() {
      Map<String, String> held =
          state.tokens().values().stream()
              .filter(Token.AtCounter.class::isInstance)
              .map(Token.AtCounter.class::cast)
              .collect(Collectors.toMap(Token.AtCounter::counter, Token::id));
      Map<String, String> busy =
          state.counters().values().stream()
              .filter(Counter.Busy.class::isInstance)
              .map(Counter.Busy.class::cast)
              .collect(Collectors.toMap(Counter.Busy::id, Counter.Busy::token));
      assertThat(busy).isEqualTo(held);
    }

    /// The first of the waiting list must be the token that `next` would call.
    private void checkUpcoming() {
      for (Counter counter : state.counters().values()) {
        if (counter instanceof Counter.Idle) {
          Decision next =
              Engine.decide(
                  state, new Request("id", "sim", now, new Command.CallNext(counter.id())));
          List<Event> called =
              Engine.upcoming(state, counter.id(), now, 1).stream()
                  .map(token -> (Event) new Event.TokenCalled(token.id(), counter.id()))
                  .toList();
          assertThat(next).isEqualTo(new Decision.Accepted(called));
        }
      }
    }

    private static NaiveHall.Where where(Token token) {
      return switch (token) {
        case Token.Waiting _ -> NaiveHall.Where.WAITING;
        case Token.Called _ -> NaiveHall.Where.CALLED;
        case Token.Serving _ -> NaiveHall.Where.SERVING;
        case Token.Parked _ -> NaiveHall.Where.PARKED;
        case Token.NoShow _ -> NaiveHall.Where.NO_SHOW;
        case Token.Served _, Token.Cancelled _, Token.Expired _ -> NaiveHall.Where.GONE;
      };
    }

    private CentreState replayed() {
      CentreState replayed = Hall.state(catalogue);
      for (Entry entry : journal) {
        replayed = Engine.evolve(replayed, entry);
      }
      return replayed;
    }

    private CentreState restored() {
      return follower.restored(state);
    }
  }
}
