/// A cheap load generator: one thread, raw sockets, one request in flight per client.
@NullMarked
package baari.bench.load;

import org.jspecify.annotations.NullMarked;
