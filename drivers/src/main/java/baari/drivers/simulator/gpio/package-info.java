/// Simulated GPIO lines: a test or a demo page drives the inputs and reads the outputs.
@NullMarked
package baari.drivers.simulator.gpio;

import org.jspecify.annotations.NullMarked;
