/// Counts wrong tries. More wrong tries cause longer pauses.
@NullMarked
package baari.server.staff.pause;

import org.jspecify.annotations.NullMarked;
