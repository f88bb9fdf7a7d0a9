/// The queue-server as the kiosk sees it: bounded calls, the link's state, the centre's catalogue.
@NullMarked
package baari.kiosk.server;

import org.jspecify.annotations.NullMarked;
