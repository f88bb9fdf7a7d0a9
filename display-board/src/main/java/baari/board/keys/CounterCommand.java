package baari.board.keys;

/// What a press asks of the server, for the counter where it was pressed.
///
/// @param name the last part of its address: `next`, `start`
/// @param body JSON
public record CounterCommand(String name, String body) {
  private static final String NOTHING = "{}";

  public static final CounterCommand NEXT = new CounterCommand("next", NOTHING);
  static final CounterCommand START = new CounterCommand("start", NOTHING);
  static final CounterCommand NO_SHOW = new CounterCommand("no-show", NOTHING);
  static final CounterCommand COMPLETE = new CounterCommand("complete", NOTHING);

  static CounterCommand transfer(String service) {
    return new CounterCommand("transfer", "{\"service\":\"" + service + "\"}");
  }

  /// What came of it.
  public enum Result {
    DONE,
    /// Nobody waits for this counter.
    NOBODY,
    /// The server had a reason not to.
    REFUSED,
    /// Nobody answered.
    UNREACHED
  }
}
