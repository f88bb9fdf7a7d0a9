/// What a hall has, each in a room of its own: `printer`, `board`, `hall`. Here is only what reads
/// their profiles. Frames are made in `baari.drivers.protocol`.
@NullMarked
package baari.drivers.device;

import org.jspecify.annotations.NullMarked;
