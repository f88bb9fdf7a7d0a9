/// How devices are, and what supervisors read of them.
@NullMarked
package baari.server.rest.device;

import org.jspecify.annotations.NullMarked;
