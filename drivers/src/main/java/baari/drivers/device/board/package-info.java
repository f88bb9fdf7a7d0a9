/// Call boards: LED signs and the small boards of counters.
@NullMarked
package baari.drivers.device.board;

import org.jspecify.annotations.NullMarked;
