/// A load generator that costs little: one thread, raw sockets, one request in flight a client.
@NullMarked
package baari.bench.load;

import org.jspecify.annotations.NullMarked;
