/// Numbers that a kiosk may give by itself, and the tokens that it hands in.
@NullMarked
package baari.protocol.lease;

import org.jspecify.annotations.NullMarked;
