/// What the board tells of itself: health and metrics.
@NullMarked
package baari.board.health;

import org.jspecify.annotations.NullMarked;
