@NullMarked
package baari.engine.token;

import org.jspecify.annotations.NullMarked;
