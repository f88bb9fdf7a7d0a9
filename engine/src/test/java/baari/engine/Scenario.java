package baari.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `given(events).when(command).then(events | refused)` in the `Hall`. Each event is an entry of
/// its own, a minute after the one before; the command comes a minute after the last.
final class Scenario {
  private final CentreState state;
  private final Instant now;

  private Scenario(CentreState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  static Scenario given(Event... events) {
    return new Scenario(Hall.state(), Hall.START).and(events);
  }

  /// In a hall that has published this, but for which nothing has happened yet.
  static Scenario in(CentreState state) {
    return new Scenario(state, Hall.START);
  }

  /// From now on in a centre that allows something else in the life of a token.
  Scenario by(Catalogue.TokenRules rules) {
    return new Scenario(state.with(Hall.configuration(1, Hall.catalogue(rules))), now);
  }

  Scenario and(Event... events) {
    Scenario grown = this;
    for (Event event : events) {
      grown = grown.happened(event).later(Duration.ofMinutes(1));
    }
    return grown;
  }

  /// With time gone by.
  Scenario later(Duration passed) {
    return new Scenario(state, now.plus(passed));
  }

  private Scenario happened(Event event) {
    Entry entry =
        new Entry(Hall.CENTRE, state.sequence() + 1, now, "somebody", "given", List.of(event));
    return new Scenario(Engine.evolve(state, entry), now);
  }

  CentreState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  Token token(String number) {
    return state.token(Happened.id(number)).orElseThrow();
  }

  /// What this scenario grows into when each command is decided and what follows happens, a minute
  /// apart. A refusal fails.
  Scenario doing(Command... commands) {
    Scenario grown = this;
    for (Command command : commands) {
      Decision decision = grown.decide(command);
      assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
      if (decision instanceof Decision.Accepted(List<Event> events)) {
        grown = grown.and(events.toArray(Event[]::new));
      }
    }
    return grown;
  }

  Outcome when(Command command) {
    return new Outcome(decide(command));
  }

  private Decision decide(Command command) {
    return Engine.decide(state, new Request("id", "somebody", now, command));
  }

  /// What the engine said.
  record Outcome(Decision decision) {
    void then(Event... events) {
      assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
    }

    void thenNothing() {
      then();
    }

    void thenRefused(Refusal refusal, String what) {
      assertThat(decision).isEqualTo(new Decision.Refused(refusal, what));
    }
  }
}
