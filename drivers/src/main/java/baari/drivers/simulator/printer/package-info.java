/// A ticket printer without paper: reads ESC/POS strictly, answers as a printer does, shows what it
/// printed, and fails on request. Shares nothing with the driver's encoder.
@NullMarked
package baari.drivers.simulator.printer;

import org.jspecify.annotations.NullMarked;
