/// A ticket printer without paper. It reads ESC/POS strictly, answers like a printer, shows what it
/// printed, and fails on request. It shares nothing with the driver's encoder.
@NullMarked
package baari.drivers.simulator.printer;

import org.jspecify.annotations.NullMarked;
