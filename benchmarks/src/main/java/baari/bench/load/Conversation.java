package baari.bench.load;

import java.nio.ByteBuffer;

/// One client's talk with the server: it asks, waits for the answer, asks again. Called by the load
/// client's one thread only.
public interface Conversation {
  /// Puts the next whole request into `out`; leaving it empty ends this conversation.
  ///
  /// @param out cleared, with room for at least `LoadClient.REQUEST_BOUND` bytes
  void ask(ByteBuffer out);

  /// Takes the answer to the last request.
  ///
  /// @param body valid during this call only
  /// @param nanos from before the request was written until the answer was whole
  void answered(int status, ByteBuffer body, long nanos);

  /// Whether this conversation may end here when the run's bounds are reached. One that is in the
  /// middle of something goes on until it is not.
  default boolean atRest() {
    return true;
  }

  /// The connection broke while the last request had no answer: it may have been done or not.
  default void broken() {}
}
