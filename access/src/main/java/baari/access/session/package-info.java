/// Signing in and out, and the sessions.
@NullMarked
package baari.access.session;

import org.jspecify.annotations.NullMarked;
