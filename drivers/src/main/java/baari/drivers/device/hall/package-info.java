/// Buttons, keypads, lamps and chimes, and the clock that they use.
@NullMarked
package baari.drivers.device.hall;

import org.jspecify.annotations.NullMarked;
