/// Signing in and out, and the sessions between.
@NullMarked
package baari.server.staff.session;

import org.jspecify.annotations.NullMarked;
