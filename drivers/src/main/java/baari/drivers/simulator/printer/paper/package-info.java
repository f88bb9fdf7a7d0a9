/// What the simulated printer puts on its paper, dot by dot, and what lies in its tray.
@NullMarked
package baari.drivers.simulator.printer.paper;

import org.jspecify.annotations.NullMarked;
