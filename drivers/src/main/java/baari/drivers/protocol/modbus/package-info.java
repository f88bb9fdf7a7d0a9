/// Modbus RTU, the master's side, as far as boards need it.
@NullMarked
package baari.drivers.protocol.modbus;

import org.jspecify.annotations.NullMarked;
