/// The journal in SQLite and PostgreSQL.
@NullMarked
package baari.journal.store;

import org.jspecify.annotations.NullMarked;
