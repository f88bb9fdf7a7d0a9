/// The LED sign: which call it shows when.
@NullMarked
package baari.board.sign;

import org.jspecify.annotations.NullMarked;
