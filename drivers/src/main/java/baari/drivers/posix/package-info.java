/// The few system calls that Java has no words for: pseudo-terminals, `poll`, `ioctl`.
@NullMarked
package baari.drivers.posix;

import org.jspecify.annotations.NullMarked;
