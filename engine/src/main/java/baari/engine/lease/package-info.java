/// Numbers that a kiosk may give while it is offline, and the tokens that it gave.
@NullMarked
package baari.engine.lease;

import org.jspecify.annotations.NullMarked;
