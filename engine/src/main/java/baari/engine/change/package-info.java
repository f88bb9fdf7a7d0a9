/// What each family of events changes in the state; `Evolver` is where to start.
@NullMarked
package baari.engine.change;

import org.jspecify.annotations.NullMarked;
