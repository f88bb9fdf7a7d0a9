/// The simulated hall of the demo profile: the same drivers on simulated devices.
@NullMarked
package baari.board.demo;

import org.jspecify.annotations.NullMarked;
