/// Health reports of devices, and what supervisors read about them.
@NullMarked
package baari.server.rest.device;

import org.jspecify.annotations.NullMarked;
