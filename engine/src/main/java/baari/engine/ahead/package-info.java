@NullMarked
package baari.engine.ahead;

import org.jspecify.annotations.NullMarked;
