package baari.drivers.bus;

import java.nio.ByteBuffer;

/// What became of an [Exchange].
public sealed interface Outcome {

  /// It went out, and nothing was to come back.
  record Sent() implements Outcome {}

  /// @param answer as [Reply.Verdict.Complete] measured it
  record Answered(ByteBuffer answer) implements Outcome {
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
  record Failed(String why) implements Outcome {}

  /// The line went down: an unknown part went out.
  record Lost(String why) implements Outcome {}
}
