/// Who is next: the queue of a lane, the bound on overtaking, and the order of calls.
@NullMarked
package baari.engine.rule;

import org.jspecify.annotations.NullMarked;
