/// What a centre is: its configuration file, read and checked as a whole.
@NullMarked
package baari.server.centre;

import org.jspecify.annotations.NullMarked;
