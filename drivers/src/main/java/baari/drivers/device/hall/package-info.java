/// Buttons, lamps and chimes.
@NullMarked
package baari.drivers.device.hall;

import org.jspecify.annotations.NullMarked;
