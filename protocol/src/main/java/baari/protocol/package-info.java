/// The wire, version 1: the records that server, kiosk and board exchange as JSON.
@NullMarked
package baari.protocol;

import org.jspecify.annotations.NullMarked;
