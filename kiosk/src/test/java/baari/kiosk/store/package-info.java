/// The kiosk's own file, closed and opened again.
@NullMarked
package baari.kiosk.store;

import org.jspecify.annotations.NullMarked;
