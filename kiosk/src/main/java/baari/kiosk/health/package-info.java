/// Tells the server how this kiosk is.
@NullMarked
package baari.kiosk.health;

import org.jspecify.annotations.NullMarked;
