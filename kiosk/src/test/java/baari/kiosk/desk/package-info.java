/// The gate and the limits of the desk.
@NullMarked
package baari.kiosk.desk;

import org.jspecify.annotations.NullMarked;
