/// The board's settings. All of them are checked before anything runs.
@NullMarked
package baari.board.config;

import org.jspecify.annotations.NullMarked;
