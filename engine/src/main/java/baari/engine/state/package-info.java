/// The whole state of a centre at one moment, and how tokens move between its lanes and counters.
@NullMarked
package baari.engine.state;

import org.jspecify.annotations.NullMarked;
