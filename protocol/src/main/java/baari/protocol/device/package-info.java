/// The condition of the hall's devices.
@NullMarked
package baari.protocol.device;

import org.jspecify.annotations.NullMarked;
