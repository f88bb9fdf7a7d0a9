/// The configured devices on this board.
@NullMarked
package baari.board.device;

import org.jspecify.annotations.NullMarked;
