/// Wrong tries: how they are counted, and the pauses that grow with them.
@NullMarked
package baari.server.staff.pause;

import org.jspecify.annotations.NullMarked;
