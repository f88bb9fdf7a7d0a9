/// Starts the packaged programs as child processes for the demo, the benchmarks and the acceptance
/// tests.
@NullMarked
package baari.bench.hall;

import org.jspecify.annotations.NullMarked;
