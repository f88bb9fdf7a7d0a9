@NullMarked
package baari.engine.counter;

import org.jspecify.annotations.NullMarked;
