/// Tests of the kiosk's own file, which is closed and opened again.
@NullMarked
package baari.kiosk.store;

import org.jspecify.annotations.NullMarked;
