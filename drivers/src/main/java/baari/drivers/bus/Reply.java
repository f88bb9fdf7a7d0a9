package baari.drivers.bus;

import java.time.Duration;

/// What comes after a request on the line.
public sealed interface Reply {

  /// Nothing comes back.
  ///
  /// @param rest how long the line then stays quiet, for devices that need time to process it
  record None(Duration rest) implements Reply {}

  /// The device answers.
  ///
  /// @param longest the greatest length of the answer, in bytes
  /// @param thinking how long the device may take, in addition to the time of the bytes
  record Awaited(int longest, Duration thinking, Reading reading) implements Reply {}

  /// Finds an answer in the bytes that have come back so far. It is called again when more bytes
  /// come, so it keeps no state and accepts any split of the bytes.
  interface Reading {
    Verdict of(byte[] bytes);
  }

  /// What the bytes so far mean.
  sealed interface Verdict {
    Verdict INCOMPLETE = new Incomplete();

    /// More bytes must come.
    record Incomplete() implements Verdict {}

    /// An answer.
    ///
    /// @param length of the answer and of any noise before it, in bytes; later bytes do not belong
    ///   to it
    record Complete(int length) implements Verdict {}

    /// The bytes cannot become an answer.
    record Wrong(String why) implements Verdict {}
  }
}
