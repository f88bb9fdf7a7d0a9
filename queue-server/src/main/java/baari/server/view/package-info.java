/// The parts of a state that the server sends. The API and the live feed use the same views.
@NullMarked
package baari.server.view;

import org.jspecify.annotations.NullMarked;
