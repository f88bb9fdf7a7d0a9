/// Tests of what hangs on a board.
@NullMarked
package baari.board.device;

import org.jspecify.annotations.NullMarked;
