/// Signing in and out, and the sessions.
@NullMarked
package baari.server.staff.session;

import org.jspecify.annotations.NullMarked;
