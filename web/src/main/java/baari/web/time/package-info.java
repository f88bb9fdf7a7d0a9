/// The time of day that the programs go by.
@NullMarked
package baari.web.time;

import org.jspecify.annotations.NullMarked;
