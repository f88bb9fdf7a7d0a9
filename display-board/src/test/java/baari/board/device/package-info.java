/// Tests of a board's devices.
@NullMarked
package baari.board.device;

import org.jspecify.annotations.NullMarked;
