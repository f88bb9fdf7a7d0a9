package baari.drivers.device.printer;

import java.util.List;

/// A printer of tickets. `print` blocks for the length of the job; call it from a platform thread,
/// one job at a time.
public interface TicketPrinter extends AutoCloseable {

  /// Says which drawn texts most tickets bear, the most important first, so that the printer can
  /// keep them or they are drawn ahead. Returns at once; replaces what was said before.
  void keep(List<Ticket.Drawn> texts);

  /// Asks ahead whatever has to be known before a ticket, so that one which comes within a moment
  /// need not wait for it. Blocks as `print` does, on the same thread; does nothing while the
  /// printer is being spoken to.
  void prepare();

  /// Prints and cuts one ticket and waits for the printer's own proof. A character that cannot be
  /// drawn is a box and no reason to fail.
  PrintResult print(Ticket ticket);

  /// What the printer last said of itself; never blocks.
  PrinterStatus status();

  @Override
  void close();
}
