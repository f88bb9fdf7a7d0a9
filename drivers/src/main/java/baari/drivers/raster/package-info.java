/// Black dots on white paper: text in any script drawn into one-bit pictures, without a display and
/// without installed fonts.
@NullMarked
package baari.drivers.raster;

import org.jspecify.annotations.NullMarked;
