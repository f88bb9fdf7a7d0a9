/// Black dots on white paper: draws text in any script as one-bit pictures, without a display and
/// without installed fonts.
@NullMarked
package baari.drivers.raster;

import org.jspecify.annotations.NullMarked;
