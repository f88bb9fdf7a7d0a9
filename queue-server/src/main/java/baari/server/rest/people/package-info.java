/// Erases what is stored about persons.
@NullMarked
package baari.server.rest.people;

import org.jspecify.annotations.NullMarked;
