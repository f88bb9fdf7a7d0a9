package baari.client;

import baari.protocol.Problem;

/// The result of a call to the queue-server.
public sealed interface ServerAnswer<T> {

  /// Why it was not done, for a log; empty when it was.
  default String why() {
    return switch (this) {
      case Answered<T> _ -> "";
      case Refused<T>(var problem) -> problem.title();
      case Away<T>(var reason, _) -> reason;
      case Barred<T>(var reason) -> reason;
    };
  }

  /// The server did what was asked.
  record Answered<T>(T body) implements ServerAnswer<T> {}

  /// The server refused it, for a reason that the citizen can be told. Nothing changed.
  record Refused<T>(Problem problem) implements ServerAnswer<T> {}

  /// No usable answer: not reachable, too slow or broken.
  ///
  /// @param doubtful whether the server may have carried out the call. Another call with the same
  ///   key shows it
  record Away<T>(String reason, boolean doubtful) implements ServerAnswer<T> {}

  /// The server does not accept this device. Nothing was done.
  record Barred<T>(String reason) implements ServerAnswer<T> {}
}
