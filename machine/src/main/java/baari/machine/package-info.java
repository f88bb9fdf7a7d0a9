/// The time of day that the programs go by.
@NullMarked
package baari.machine;

import org.jspecify.annotations.NullMarked;
