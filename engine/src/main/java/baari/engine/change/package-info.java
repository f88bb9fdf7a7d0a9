@NullMarked
package baari.engine.change;

import org.jspecify.annotations.NullMarked;
