/// Whether what is stored is what was written; `Verification` is where to start. Snapshots are kept
/// here too, because they are held against the journal.
@NullMarked
package baari.journal.check;

import org.jspecify.annotations.NullMarked;
