/// The link to the queue-server: keeps the hall's state current and says when it cannot.
@NullMarked
package baari.board.feed;

import org.jspecify.annotations.NullMarked;
