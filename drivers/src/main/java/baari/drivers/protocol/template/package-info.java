/// Board protocols that fit into one line of configuration.
@NullMarked
package baari.drivers.protocol.template;

import org.jspecify.annotations.NullMarked;
