package baari.drivers.device;

/// A printer of tickets. `print` blocks for the length of the job; call it from a platform thread,
/// one job at a time.
public interface TicketPrinter extends AutoCloseable {

  /// Prints and cuts one ticket and waits for the printer's own proof.
  PrintResult print(Ticket ticket);

  /// What the printer last said of itself; never blocks.
  PrinterStatus status();

  @Override
  void close();
}
