/// Secrets that are made on this machine and stay on it.
@NullMarked
package baari.server.secret;

import org.jspecify.annotations.NullMarked;
