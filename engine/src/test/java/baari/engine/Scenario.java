package baari.engine;

import static org.assertj.core.api.Assertions.assertThat;

import baari.engine.command.Command;
import baari.engine.command.Decision;
import baari.engine.command.Refusal;
import baari.engine.command.Request;
import baari.engine.event.Entry;
import baari.engine.event.Event;
import baari.engine.offer.Catalogue;
import baari.engine.state.CentreState;
import baari.engine.token.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `given(events).when(command).then(events | refused)` in the `Hall`. Each event is a separate
/// entry, a minute after the previous one. The command comes a minute after the last event.
public final class Scenario {
  private final CentreState state;
  private final Instant now;

  private Scenario(CentreState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  public static Scenario given(Event... events) {
    return new Scenario(Hall.state(), Hall.START).and(events);
  }

  /// In a hall that has published this, but where nothing has happened yet.
  public static Scenario in(CentreState state) {
    return new Scenario(state, Hall.START);
  }

  /// From now on with other token rules.
  public Scenario by(Catalogue.TokenRules rules) {
    return new Scenario(state.with(Hall.configuration(1, Hall.catalogue(rules))), now);
  }

  public Scenario and(Event... events) {
    Scenario grown = this;
    for (Event event : events) {
      grown = grown.happened(event).later(Duration.ofMinutes(1));
    }
    return grown;
  }

  /// After some time has passed.
  public Scenario later(Duration passed) {
    return new Scenario(state, now.plus(passed));
  }

  private Scenario happened(Event event) {
    var entry =
        new Entry(Hall.CENTRE, state.sequence() + 1, now, "somebody", "given", List.of(event));
    return new Scenario(Engine.evolve(state, entry), now);
  }

  public CentreState state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  public Token token(String number) {
    return state.token(Happened.id(number)).orElseThrow();
  }

  /// Decides each command and applies its events, a minute apart. A refusal fails the test.
  public Scenario doing(Command... commands) {
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

  public Outcome when(Command command) {
    return new Outcome(decide(command));
  }

  private Decision decide(Command command) {
    return Engine.decide(state, new Request("id", "somebody", now, command));
  }

  /// The engine's answer.
  public record Outcome(Decision decision) {
    public void then(Event... events) {
      assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
    }

    public void thenNothing() {
      then();
    }

    public void thenRefused(Refusal refusal, String what) {
      assertThat(decision).isEqualTo(new Decision.Refused(refusal, what));
    }
  }
}
