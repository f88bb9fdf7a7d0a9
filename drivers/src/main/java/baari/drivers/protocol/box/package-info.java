/// Serial boxes of buttons with a small display, as QSystem has them: frames and their bytes.
@NullMarked
package baari.drivers.protocol.box;

import org.jspecify.annotations.NullMarked;
