/// One serial line with many devices on it: whose turn it is, and how long each may take.
@NullMarked
package baari.drivers.bus;

import org.jspecify.annotations.NullMarked;
