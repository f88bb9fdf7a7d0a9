/// The queue-server as the kiosk sees it: calls with a time limit, the link's state, the centre's
/// catalogue.
@NullMarked
package baari.kiosk.server;

import org.jspecify.annotations.NullMarked;
