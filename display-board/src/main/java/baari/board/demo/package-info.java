/// The simulated hall of the demo profile: the real drivers with simulated devices.
@NullMarked
package baari.board.demo;

import org.jspecify.annotations.NullMarked;
