/// How many people are ahead.
@NullMarked
package baari.engine.ahead;

import org.jspecify.annotations.NullMarked;
