/// Board protocols that are written down in a line of configuration.
@NullMarked
package baari.drivers.protocol.template;

import org.jspecify.annotations.NullMarked;
