/// What somebody asks for, and the engine's answer.
@NullMarked
package baari.engine.command;

import org.jspecify.annotations.NullMarked;
