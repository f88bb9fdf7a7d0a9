/// Ticket printers.
@NullMarked
package baari.drivers.device.printer;

import org.jspecify.annotations.NullMarked;
