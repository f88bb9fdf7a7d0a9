/// Actions at a counter, and emergencies.
@NullMarked
package baari.server.rest.counter;

import org.jspecify.annotations.NullMarked;
