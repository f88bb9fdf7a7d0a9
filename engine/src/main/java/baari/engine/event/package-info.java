/// What happened, and the journal entry that records it.
@NullMarked
package baari.engine.event;

import org.jspecify.annotations.NullMarked;
