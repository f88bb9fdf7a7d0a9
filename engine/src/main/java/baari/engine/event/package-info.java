/// What happened, and the entry of the journal that says so.
@NullMarked
package baari.engine.event;

import org.jspecify.annotations.NullMarked;
