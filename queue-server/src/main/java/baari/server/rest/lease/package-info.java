/// Numbers for kiosks that are offline, and what they hand in.
@NullMarked
package baari.server.rest.lease;

import org.jspecify.annotations.NullMarked;
