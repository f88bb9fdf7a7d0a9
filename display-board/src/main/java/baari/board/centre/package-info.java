/// The names of services and counters.
@NullMarked
package baari.board.centre;

import org.jspecify.annotations.NullMarked;
