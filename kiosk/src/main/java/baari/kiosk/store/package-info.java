/// What this kiosk must not forget: its taps, its leases, the centre as it last was.
@NullMarked
package baari.kiosk.store;

import org.jspecify.annotations.NullMarked;
