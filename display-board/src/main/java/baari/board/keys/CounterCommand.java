package baari.board.keys;

import java.util.Map;

/// The command that a press sends to the server, for the counter where it was pressed.
///
/// @param name the last part of its path, for example `next` or `start`
/// @param body the members of its JSON object
public record CounterCommand(String name, Map<String, String> body) {
  public static final CounterCommand NEXT = new CounterCommand("next", Map.of());
  static final CounterCommand START = new CounterCommand("start", Map.of());
  static final CounterCommand NO_SHOW = new CounterCommand("no-show", Map.of());
  static final CounterCommand COMPLETE = new CounterCommand("complete", Map.of());

  public CounterCommand {
    body = Map.copyOf(body);
  }

  static CounterCommand transfer(String service) {
    return new CounterCommand("transfer", Map.of("service", service));
  }

  /// The result of a command.
  public enum Result {
    DONE,
    /// Nobody waits for this counter.
    NOBODY_WAITING,
    /// The server refused the command.
    REFUSED,
    /// The server did not answer.
    UNREACHED
  }
}
