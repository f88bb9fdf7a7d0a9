/// Keeps a device's thread alive when other code fails on it.
@NullMarked
package baari.drivers.guard;

import org.jspecify.annotations.NullMarked;
