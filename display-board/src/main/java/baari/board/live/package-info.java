/// The TV page's own live link.
@NullMarked
package baari.board.live;

import org.jspecify.annotations.NullMarked;
