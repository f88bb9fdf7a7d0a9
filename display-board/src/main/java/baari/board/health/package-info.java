/// What the board reports about itself: health and metrics.
@NullMarked
package baari.board.health;

import org.jspecify.annotations.NullMarked;
