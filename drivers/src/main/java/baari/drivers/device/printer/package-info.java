/// Ticket printers: `TicketPrinter` is what others see, `TicketComposer` makes a ticket's bytes.
@NullMarked
package baari.drivers.device.printer;

import org.jspecify.annotations.NullMarked;
