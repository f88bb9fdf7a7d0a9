/// Turns calls into announcements that do not overlap, and rings the chime and lights the lamp for
/// them.
@NullMarked
package baari.board.announce;

import org.jspecify.annotations.NullMarked;
