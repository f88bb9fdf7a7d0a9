/// What is kept of persons, and its erasure.
@NullMarked
package baari.server.rest.people;

import org.jspecify.annotations.NullMarked;
