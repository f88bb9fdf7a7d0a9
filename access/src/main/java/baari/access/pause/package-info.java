/// Counts wrong tries. More wrong tries cause longer pauses.
@NullMarked
package baari.access.pause;

import org.jspecify.annotations.NullMarked;
