package baari.bench.load;

import java.nio.ByteBuffer;

/// One client's exchange with the server: it asks, waits for the answer, and asks again. Only the
/// load client's single thread calls it.
public interface Conversation {
  /// Puts the next whole request into `out`. If `out` stays empty, this conversation ends.
  ///
  /// @param out cleared, with room for at least `LoadClient.REQUEST_BOUND` bytes
  void ask(ByteBuffer out);

  /// Takes the answer to the last request.
  ///
  /// @param body valid only during this call
  /// @param nanos the time from before the request was written until the answer was complete
  void answered(int status, ByteBuffer body, long nanos);

  /// Whether this conversation may end here when the run's bounds are reached. A conversation in
  /// the middle of something continues until it may end.
  default boolean atRest() {
    return true;
  }

  /// The connection broke before the last request was answered. The request may or may not have
  /// been done.
  default void broken() {}
}
