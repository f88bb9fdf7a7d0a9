/// Numbers that a kiosk may give by itself, and what it hands in of them.
@NullMarked
package baari.protocol.lease;

import org.jspecify.annotations.NullMarked;
