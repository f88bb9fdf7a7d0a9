/// A kiosk without its server: it gives numbers from its own leases and tells the server
/// afterwards.
@NullMarked
package baari.kiosk.offline;

import org.jspecify.annotations.NullMarked;
