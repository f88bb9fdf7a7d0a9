package baari.drivers.bus;

import java.nio.ByteBuffer;

/// What became of an [Exchange].
public sealed interface ExchangeResult {

  /// It went out, and nothing was to come back.
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

  /// No answer, or none that made sense, within its time.
  record Failed(String why) implements ExchangeResult {}

  /// The line went down: an unknown part went out.
  record Lost(String why) implements ExchangeResult {}
}
