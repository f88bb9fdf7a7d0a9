/// Tickets: what stands on them, and the one thread that prints them.
@NullMarked
package baari.kiosk.paper;

import org.jspecify.annotations.NullMarked;
