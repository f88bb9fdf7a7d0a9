package baari.drivers.bus;

import java.nio.ByteBuffer;

/// The result of an [Exchange].
public sealed interface ExchangeResult {

  /// It was sent, and no answer was expected.
  record Sent() implements ExchangeResult {}

  /// @param answer as [Reply.Verdict.Complete] measured it
  record Answered(ByteBuffer answer) implements ExchangeResult {
    public Answered {
      answer = answer.asReadOnlyBuffer();
    }

    public byte[] bytes() {
      var bytes = new byte[answer.remaining()];
      answer.get(answer.position(), bytes);
      return bytes;
    }
  }

  /// No valid answer came in time.
  record Failed(String why) implements ExchangeResult {}

  /// The line went down. It is unknown how much was sent.
  record Lost(String why) implements ExchangeResult {}
}
