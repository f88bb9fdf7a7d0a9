/// What somebody asks for, and what the engine says to it.
@NullMarked
package baari.engine.command;

import org.jspecify.annotations.NullMarked;
