@NullMarked
package baari.engine.state;

import org.jspecify.annotations.NullMarked;
