/// The devices of a hall, by package: `printer`, `board`, `hall`. This package itself only reads
/// their profiles. Frames are made in `baari.drivers.protocol`.
@NullMarked
package baari.drivers.device;

import org.jspecify.annotations.NullMarked;
