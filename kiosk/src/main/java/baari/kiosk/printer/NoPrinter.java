package baari.kiosk.printer;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.PrinterStatus;
import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.TicketPrinter;
import java.util.List;

/// A kiosk without a printer: the citizen writes the number down.
final class NoPrinter implements TicketPrinter {
  @Override
  public void keep(List<Ticket.Drawn> texts) {}

  @Override
  public void prepare() {}

  @Override
  public PrintResult print(Ticket ticket) {
    return new PrintResult.Failed("this kiosk has no printer");
  }

  @Override
  public PrinterStatus status() {
    return PrinterStatus.DISCONNECTED;
  }

  @Override
  public void close() {}
}
