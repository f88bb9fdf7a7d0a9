/// A serial line with simulated devices on it. All of them receive what is sent, as on RS-485.
@NullMarked
package baari.drivers.simulator.line;

import org.jspecify.annotations.NullMarked;
