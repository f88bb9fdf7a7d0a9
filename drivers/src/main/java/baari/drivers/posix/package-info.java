/// The few system calls that Java does not offer: pseudo-terminals, `poll`, `ioctl`.
@NullMarked
package baari.drivers.posix;

import org.jspecify.annotations.NullMarked;
