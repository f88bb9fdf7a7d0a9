/// The simulated printer and its paper roll. They exist only when the configuration says
/// `simulated`.
@NullMarked
package baari.kiosk.demo;

import org.jspecify.annotations.NullMarked;
