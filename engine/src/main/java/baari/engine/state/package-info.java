/// All of a centre at one moment.
@NullMarked
package baari.engine.state;

import org.jspecify.annotations.NullMarked;
