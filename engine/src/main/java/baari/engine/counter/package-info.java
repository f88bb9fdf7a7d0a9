/// Counters, and what they did last.
@NullMarked
package baari.engine.counter;

import org.jspecify.annotations.NullMarked;
