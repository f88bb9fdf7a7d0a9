/// A simulated LED sign: takes Alpha frames on a pseudo-terminal and shows what a person would
/// read.
@NullMarked
package baari.drivers.simulator.sign;

import org.jspecify.annotations.NullMarked;
