/// How the desk and its clock are, for those who watch the server.
@NullMarked
package baari.server.desk.health;

import org.jspecify.annotations.NullMarked;
