/// The same work as plain SQL on PostgreSQL, to compare with.
@NullMarked
package baari.bench.sql;

import org.jspecify.annotations.NullMarked;
