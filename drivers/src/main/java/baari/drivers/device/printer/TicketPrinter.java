package baari.drivers.device.printer;

import java.util.List;

/// A printer of tickets. `print` blocks for the length of the job; call it from a platform thread,
/// one job at a time.
public interface TicketPrinter extends AutoCloseable {

  /// Says which drawn texts most tickets contain, the most important first, so that the printer can
  /// keep them or they are drawn in advance. Returns at once and replaces the earlier list.
  void keep(List<Ticket.Drawn> texts);

  /// Asks in advance what must be known before a ticket, so that a ticket that comes soon does not
  /// wait for it. Blocks like `print`; call it on the same thread. Does nothing while another
  /// conversation with the printer is running.
  void prepare();

  /// Prints and cuts one ticket and waits for the printer's own proof. A character that cannot be
  /// drawn becomes a box, and the ticket is still printed.
  PrintResult print(Ticket ticket);

  /// The state that the printer last reported. Never blocks.
  PrinterStatus status();

  @Override
  void close();
}
