@NullMarked
package baari.engine.decision;

import org.jspecify.annotations.NullMarked;
