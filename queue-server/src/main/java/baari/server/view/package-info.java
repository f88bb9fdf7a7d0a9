/// What of a state goes on the wire: the same views for the API and the live feed.
@NullMarked
package baari.server.view;

import org.jspecify.annotations.NullMarked;
