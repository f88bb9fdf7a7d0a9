/// What the server itself asks of the desk: open the day, publish the centre's file, let time pass.
@NullMarked
package baari.server.desk.upkeep;

import org.jspecify.annotations.NullMarked;
