/// The printer's settings and queue, and what is known about tickets.
@NullMarked
package baari.kiosk.printer;

import org.jspecify.annotations.NullMarked;
