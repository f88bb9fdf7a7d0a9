/// All of a centre at one moment, and how tokens move between lanes and counters in it.
@NullMarked
package baari.engine.state;

import org.jspecify.annotations.NullMarked;
