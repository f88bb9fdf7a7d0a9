/// Journals as they are after months.
@NullMarked
package baari.bench.history;

import org.jspecify.annotations.NullMarked;
