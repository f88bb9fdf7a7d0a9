/// The program that is measured, started and asked.
@NullMarked
package baari.bench.server;

import org.jspecify.annotations.NullMarked;
