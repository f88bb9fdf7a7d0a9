/// The devices that hang on this board, as configured.
@NullMarked
package baari.board.device;

import org.jspecify.annotations.NullMarked;
