/// How entries and snapshots are written: JSON, and the hashes that chain the rows.
@NullMarked
package baari.journal.format;

import org.jspecify.annotations.NullMarked;
