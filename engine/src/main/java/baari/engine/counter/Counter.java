package baari.engine.counter;

import java.time.Instant;
import java.util.List;

/// A counter, as the queue sees it.
public sealed interface Counter {

  String id();

  /// The services that it takes, most preferred first; empty while closed.
  List<String> services();

  /// Who is on duty; `Duty.NONE` while closed.
  Duty duty();

  /// Whether citizens are called here.
  default boolean isOpen() {
    return this instanceof Idle || this instanceof Busy;
  }

  record Closed(String id) implements Counter {
    @Override
    public List<String> services() {
      return List.of();
    }

    @Override
    public Duty duty() {
      return Duty.NONE;
    }
  }

  /// Open, and free for the next citizen.
  record Idle(String id, List<String> services, Duty duty) implements Counter {}

  /// Open, with a token that was called or is being served here.
  record Busy(String id, List<String> services, Duty duty, String token) implements Counter {}

  record Paused(String id, List<String> services, Duty duty, String reason) implements Counter {}

  /// Who opened or paused a counter last, and when.
  record Duty(String actor, Instant since) {
    public static final Duty NONE = new Duty("", Instant.EPOCH);
  }
}
