/// The queue server of a citizen service centre.
@NullMarked
package baari.server;

import org.jspecify.annotations.NullMarked;
