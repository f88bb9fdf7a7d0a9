@NullMarked
package baari.engine.rule;

import org.jspecify.annotations.NullMarked;
