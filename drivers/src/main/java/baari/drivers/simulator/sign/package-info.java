/// Simulated signs (Alpha, Modbus, number boards): what a person would read.
@NullMarked
package baari.drivers.simulator.sign;

import org.jspecify.annotations.NullMarked;
