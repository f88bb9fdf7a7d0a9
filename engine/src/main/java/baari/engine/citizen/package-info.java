@NullMarked
package baari.engine.citizen;

import org.jspecify.annotations.NullMarked;
