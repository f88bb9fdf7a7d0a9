/// GPIO lines as Pi4J devices, on the kernel's own character device; Pi4J's plugins are not used.
@NullMarked
package baari.drivers.gpio;

import org.jspecify.annotations.NullMarked;
