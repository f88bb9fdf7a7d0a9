@NullMarked
package baari.engine.command;

import org.jspecify.annotations.NullMarked;
