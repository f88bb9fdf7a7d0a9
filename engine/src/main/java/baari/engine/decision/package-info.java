/// What follows from each command; `Decider` is where to start.
@NullMarked
package baari.engine.decision;

import org.jspecify.annotations.NullMarked;
