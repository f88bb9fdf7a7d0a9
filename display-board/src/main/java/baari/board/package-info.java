/// The program at the boards: its clock and its link to the centre's server.
@NullMarked
package baari.board;

import org.jspecify.annotations.NullMarked;
