/// What a centre offers: its description, configuration, services and day.
@NullMarked
package baari.server.rest.centre;

import org.jspecify.annotations.NullMarked;
