/// How the hall's devices are.
@NullMarked
package baari.protocol.device;

import org.jspecify.annotations.NullMarked;
