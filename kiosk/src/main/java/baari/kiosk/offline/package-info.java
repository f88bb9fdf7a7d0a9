/// A kiosk without its server: numbers from its own leases, and what is made good afterwards.
@NullMarked
package baari.kiosk.offline;

import org.jspecify.annotations.NullMarked;
