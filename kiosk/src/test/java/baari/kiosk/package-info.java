/// The kiosk against a fake queue-server and the printer's simulator.
@NullMarked
package baari.kiosk;

import org.jspecify.annotations.NullMarked;
