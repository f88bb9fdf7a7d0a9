/// The same work as plain SQL on PostgreSQL, for comparison.
@NullMarked
package baari.bench.sql;

import org.jspecify.annotations.NullMarked;
