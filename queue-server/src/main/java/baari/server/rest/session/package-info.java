/// Signing in and out.
@NullMarked
package baari.server.rest.session;

import org.jspecify.annotations.NullMarked;
