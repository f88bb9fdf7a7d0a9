/// What a hall has: ticket printers, call boards, buttons, lamps and chimes, free of any wire
/// format.
@NullMarked
package baari.drivers.device;

import org.jspecify.annotations.NullMarked;
