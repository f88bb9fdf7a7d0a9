package baari.engine.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A command, with everything that the engine must be told because it must not look it up.
///
/// @param id made by the sender; the same id again is the same request
/// @param actor who asks: an account or a device
/// @param at the time; only `Command.SetTimeBack` may come with an earlier time than the centre's
///   request before it
public record Request(String id, String actor, Instant at, Command command) {

  /// With its times in whole milliseconds, as the journal keeps them.
  public Request whole() {
    return new Request(id, actor, at.truncatedTo(ChronoUnit.MILLIS), Ranges.whole(command));
  }
}
