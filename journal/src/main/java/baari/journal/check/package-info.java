/// Whether the stored data is what was written; `Verification` is where to start. Snapshots are
/// here too, because they are compared with the journal.
@NullMarked
package baari.journal.check;

import org.jspecify.annotations.NullMarked;
