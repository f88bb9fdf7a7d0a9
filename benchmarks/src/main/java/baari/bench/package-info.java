/// The benchmark run behind `./baari bench`.
@NullMarked
package baari.bench;

import org.jspecify.annotations.NullMarked;
