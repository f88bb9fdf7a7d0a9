/// The kiosk's client of the queue-server, with faults.
@NullMarked
package baari.kiosk.server;

import org.jspecify.annotations.NullMarked;
