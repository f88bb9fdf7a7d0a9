/// What every program needs of its machine: the time of day, and files for their owner alone.
@NullMarked
package baari.machine;

import org.jspecify.annotations.NullMarked;
