/// What the board is told at start, checked whole before anything runs.
@NullMarked
package baari.board.config;

import org.jspecify.annotations.NullMarked;
