/// Simulated citizens and agents for the demo.
@NullMarked
package baari.bench.traffic;

import org.jspecify.annotations.NullMarked;
