/// The LED sign: which call it shows, and when.
@NullMarked
package baari.board.sign;

import org.jspecify.annotations.NullMarked;
