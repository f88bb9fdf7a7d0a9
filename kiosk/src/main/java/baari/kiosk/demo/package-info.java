/// The simulated printer and its paper roll; only where the configuration says `simulated`.
@NullMarked
package baari.kiosk.demo;

import org.jspecify.annotations.NullMarked;
