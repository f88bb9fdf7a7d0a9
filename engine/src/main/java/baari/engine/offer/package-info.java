@NullMarked
package baari.engine.offer;

import org.jspecify.annotations.NullMarked;
