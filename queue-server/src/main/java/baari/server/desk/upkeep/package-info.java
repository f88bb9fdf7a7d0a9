/// What the server asks of the desk by itself: it opens the day, publishes the centre's file, lets
/// time pass.
@NullMarked
package baari.server.desk.upkeep;

import org.jspecify.annotations.NullMarked;
