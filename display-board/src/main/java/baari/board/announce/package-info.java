/// From calls to announcements that do not overlap, and what rings and lights with them.
@NullMarked
package baari.board.announce;

import org.jspecify.annotations.NullMarked;
