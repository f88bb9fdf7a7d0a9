/// What keeps a device's thread alive when the code of others fails on it.
@NullMarked
package baari.drivers.guard;

import org.jspecify.annotations.NullMarked;
