/// Journals like those after months of use.
@NullMarked
package baari.bench.history;

import org.jspecify.annotations.NullMarked;
