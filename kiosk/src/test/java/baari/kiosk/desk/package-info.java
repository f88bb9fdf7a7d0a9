/// The gate and the bounds of the desk.
@NullMarked
package baari.kiosk.desk;

import org.jspecify.annotations.NullMarked;
