@NullMarked
package baari.engine.event;

import org.jspecify.annotations.NullMarked;
