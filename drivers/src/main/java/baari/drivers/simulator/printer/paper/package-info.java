/// What the simulated printer puts on its paper, dot by dot, and what is in its tray.
@NullMarked
package baari.drivers.simulator.printer.paper;

import org.jspecify.annotations.NullMarked;
