@NullMarked
package baari.engine.lease;

import org.jspecify.annotations.NullMarked;
