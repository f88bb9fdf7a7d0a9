/// The server under measurement: it is started and gets requests.
@NullMarked
package baari.bench.server;

import org.jspecify.annotations.NullMarked;
