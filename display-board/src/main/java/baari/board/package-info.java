/// The program at the boards: its clock and its connection to the centre's server.
@NullMarked
package baari.board;

import org.jspecify.annotations.NullMarked;
