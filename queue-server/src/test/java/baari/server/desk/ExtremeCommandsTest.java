package baari.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.Engine;
import baari.engine.Extremes;
import baari.engine.RandomCommands;
import baari.engine.command.Command;
import baari.engine.event.Entry;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.PaperState;
import baari.journal.RealCodec;
import baari.machine.SettableClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands of every kind with extreme values in their parts, mixed with ordinary commands in the
/// same batch. A failure names the seed and the command.
final class ExtremeCommandsTest {
  private static final int ROUNDS = 40;
  private static final List<String> KNOWN =
      List.of("DOMI", "D", "1", "2", "ordinary", "ur", "20261123-D-001", "20261123-D-002", "bank");

  @ParameterizedTest
  @MethodSource("baari.engine.Seeds#ofCrashes")
  @Timeout(60)
  void whatever_a_command_says_it_is_decided_and_no_other_is_refused_for_it(long seed)
      throws Exception {
    var random = new SplittableRandom(seed);
    var journal = new MemoryJournal();
    var clock = new SettableClock(Instant.parse("2026-11-23T03:00:00Z"));
    try (Desk desk = BigHall.desk(journal, _ -> {}, clock)) {
      BigHall.answer(BigHall.ask(desk, "day", BigHall.openDay()));
      BigHall.answer(BigHall.ask(desk, "one", BigHall.open(1)));
      for (int round = 0; round < ROUNDS; round++) {
        // Given
        Command strange = new Strange(random).anyCommand(desk.state(BigHall.CENTRE));
        String key = seed + "-" + round;

        // When
        CompletableFuture<Answer> asked = BigHall.ask(desk, key, strange);
        Answer ordinary =
            BigHall.answer(
                BigHall.ask(desk, "plain" + key, new Command.ReportTicket("none", known(), "")));

        // Then
        assertThat(BigHall.answer(asked))
            .as("%s: %s", key, strange.getClass())
            .isNotInstanceOf(Answer.Unavailable.class);
        assertThat(ordinary).isInstanceOf(Answer.Refused.class);
        assertThat(RealCodec.snapshot(desk.state(BigHall.CENTRE)))
            .as("%s: %s", key, strange.getClass())
            .isEqualTo(RealCodec.snapshot(replayed(journal.disk().entries())));
      }
    }
  }

  private static PaperState known() {
    return PaperState.PRINTED;
  }

  private static CentreState replayed(List<Entry> entries) {
    CentreState state = BigHall.state();
    for (Entry entry : entries) {
      state = Engine.evolve(state, entry);
    }
    return state;
  }

  /// Makes records from any values that their components can have.
  private static final class Strange {
    private final SplittableRandom random;
    private final Extremes extremes;

    Strange(SplittableRandom random) {
      this.random = random;
      this.extremes = new Extremes(random);
    }

    Command anyCommand(CentreState state) throws ReflectiveOperationException {
      if (random.nextInt(3) == 0) {
        return new RandomCommands(random, true).next(state);
      }
      Class<?>[] kinds = Command.class.getPermittedSubclasses();
      return (Command) record(kinds[random.nextInt(kinds.length)]);
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
      List<Class<?>> types = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (RecordComponent part : type.getRecordComponents()) {
        types.add(part.getType());
        values.add(value(part.getGenericType()));
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    }

    private Object value(Type type) throws ReflectiveOperationException {
      if (type instanceof ParameterizedType of) {
        Type part = of.getActualTypeArguments()[0];
        return of.getRawType() == Optional.class ? optional(part) : list(part);
      }
      return switch ((Class<?>) type) {
        case Class<?> c when c == String.class -> text();
        case Class<?> c when c == Instant.class -> extremes.time();
        case Class<?> c when c == LocalDate.class -> extremes.day();
        case Class<?> c when c == int.class -> extremes.number();
        case Class<?> c when c == boolean.class -> random.nextBoolean();
        case Class<?> c when c == Catalogue.class -> BigHall.state().catalogue();
        case Class<?> c when c.isEnum() ->
            c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
        case Class<?> c -> record(c);
      };
    }

    private String text() {
      return random.nextInt(3) > 0 ? KNOWN.get(random.nextInt(KNOWN.size())) : extremes.text();
    }

    private Optional<Object> optional(Type part) throws ReflectiveOperationException {
      return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(part));
    }

    private List<Object> list(Type part) throws ReflectiveOperationException {
      return switch (random.nextInt(4)) {
        case 0 -> List.of();
        case 1 -> Collections.nCopies(10_000, value(part));
        default -> List.of(value(part));
      };
    }
  }
}
