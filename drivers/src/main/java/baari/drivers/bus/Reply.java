package baari.drivers.bus;

import java.time.Duration;

/// What follows a request on the line.
public sealed interface Reply {

  /// Nothing comes back.
  ///
  /// @param rest how long the line is then left alone, for devices that need time to digest
  record None(Duration rest) implements Reply {}

  /// The device answers.
  ///
  /// @param longest the most that it may be, in bytes
  /// @param thinking how long the device may take besides the time that the bytes do
  record Awaited(int longest, Duration thinking, Reading reading) implements Reply {}

  /// Finds an answer in what has come back so far. Asked again with each byte more, so it keeps
  /// nothing and takes any split.
  interface Reading {
    Verdict of(byte[] bytes);
  }

  /// What the bytes so far are.
  sealed interface Verdict {
    Verdict INCOMPLETE = new Incomplete();

    /// More has to come.
    record Incomplete() implements Verdict {}

    /// An answer.
    ///
    /// @param length of it and of any noise before it, in bytes; what follows is something else
    record Complete(int length) implements Verdict {}

    /// It will never be an answer.
    record Wrong(String why) implements Verdict {}
  }
}
