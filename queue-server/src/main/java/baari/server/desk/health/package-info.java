/// The health and metrics of the desk and its clock, for those who monitor the server.
@NullMarked
package baari.server.desk.health;

import org.jspecify.annotations.NullMarked;
