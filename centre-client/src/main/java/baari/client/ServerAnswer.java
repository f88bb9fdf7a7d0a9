package baari.client;

import baari.protocol.Problem;

/// What came of a call to the queue-server.
public sealed interface ServerAnswer<T> {

  /// It was done.
  record Answered<T>(T body) implements ServerAnswer<T> {}

  /// It was refused for a reason the citizen can be told, and changed nothing.
  record Refused<T>(Problem problem) implements ServerAnswer<T> {}

  /// No usable answer: not reachable, too slow or broken.
  ///
  /// @param doubtful whether the call may have been carried out; the same key asked again tells
  record Away<T>(String reason, boolean doubtful) implements ServerAnswer<T> {}

  /// It does not accept this device; nothing was done.
  record Barred<T>(String reason) implements ServerAnswer<T> {}
}
