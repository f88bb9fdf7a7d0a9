/// What was accepted, in order, on disk: one SQL implementation for SQLite and PostgreSQL, and the
/// text form of entries and snapshots.
@NullMarked
package baari.journal;

import org.jspecify.annotations.NullMarked;
