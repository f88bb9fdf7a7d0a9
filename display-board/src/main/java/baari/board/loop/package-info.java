/// The one thread on which the board's state changes, and its clock.
@NullMarked
package baari.board.loop;

import org.jspecify.annotations.NullMarked;
