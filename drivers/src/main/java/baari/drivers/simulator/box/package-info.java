/// A simulated button box.
@NullMarked
package baari.drivers.simulator.box;

import org.jspecify.annotations.NullMarked;
