package baari.drivers.device.printer;

/// What is known about the paper of one job.
public sealed interface PrintResult {

  /// The printer itself said that everything up to the cut was printed.
  record Printed() implements PrintResult {}

  /// Certainly nothing was printed: nothing was sent, or the printer refused before the first byte.
  ///
  /// @param reason for a log and a supervisor, for example `paper out`
  record Failed(String reason) implements PrintResult {}

  /// Bytes were sent and no proof came back. There may be a ticket, half a ticket or none.
  record Unknown(String reason) implements PrintResult {}
}
