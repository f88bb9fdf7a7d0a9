package baari.engine.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A command with all that the engine must not find out by itself.
///
/// @param id made by the sender; the same id again is the same request
/// @param actor who asks: an account or a device
/// @param at when; before an earlier request of the same centre only for `Command.SetTimeBack` and
///   what follows it
public record Request(String id, String actor, Instant at, Command command) {

  /// With its times in whole milliseconds, as the journal keeps them.
  public Request whole() {
    return new Request(id, actor, at.truncatedTo(ChronoUnit.MILLIS), Ranges.whole(command));
  }
}
