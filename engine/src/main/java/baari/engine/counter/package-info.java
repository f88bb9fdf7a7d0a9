/// Counters, what they did last, and their calls for help.
@NullMarked
package baari.engine.counter;

import org.jspecify.annotations.NullMarked;
