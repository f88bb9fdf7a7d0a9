/// What every program needs from its machine: the time of day, and files that only their owner may
/// read.
@NullMarked
package baari.machine;

import org.jspecify.annotations.NullMarked;
