/// Starts the packaged programs as child processes, as the demo, the benchmarks and the acceptance
/// tests need them.
@NullMarked
package baari.bench.hall;

import org.jspecify.annotations.NullMarked;
