/// Turns presses of buttons and keys at the counters into commands, and updates the counters'
/// displays and lamps.
@NullMarked
package baari.board.keys;

import org.jspecify.annotations.NullMarked;
