/// What is stored about citizens: their appointments, their tokens, and what they are owed.
@NullMarked
package baari.engine.citizen;

import org.jspecify.annotations.NullMarked;
