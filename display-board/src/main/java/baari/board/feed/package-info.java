/// The link to the queue-server. It keeps the hall's state current and reports when it cannot.
@NullMarked
package baari.board.feed;

import org.jspecify.annotations.NullMarked;
