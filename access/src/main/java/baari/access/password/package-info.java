/// Checks passwords on at most two threads, so that other requests do not wait for them.
@NullMarked
package baari.access.password;

import org.jspecify.annotations.NullMarked;
