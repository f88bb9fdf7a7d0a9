/// What this kiosk must not lose: its taps, its leases, and the last description of the centre.
@NullMarked
package baari.kiosk.store;

import org.jspecify.annotations.NullMarked;
