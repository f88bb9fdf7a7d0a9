/// The names of services and counters, as the server describes them, and what bounds requests for
/// them.
@NullMarked
package baari.board.centre;

import org.jspecify.annotations.NullMarked;
