/// From buttons and keys at the counters to commands, and back to their displays and lamps.
@NullMarked
package baari.board.keys;

import org.jspecify.annotations.NullMarked;
