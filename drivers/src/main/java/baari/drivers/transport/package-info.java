/// Bytes to and from a device: serial line, TCP, pseudo-terminal; open, read, write with a
/// deadline, reconnect.
@NullMarked
package baari.drivers.transport;

import org.jspecify.annotations.NullMarked;
