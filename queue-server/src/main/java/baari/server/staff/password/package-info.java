/// Passwords: checked by at most two threads, so that nobody else waits for them.
@NullMarked
package baari.server.staff.password;

import org.jspecify.annotations.NullMarked;
