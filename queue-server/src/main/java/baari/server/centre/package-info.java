/// The configuration of a centre: its file, read and checked as a whole.
@NullMarked
package baari.server.centre;

import org.jspecify.annotations.NullMarked;
