/// The only place that knows which citizen a person's id stands for: keyed hashes of CNICs and
/// phones, outside the journal, erasable, and forgotten after a while.
@NullMarked
package baari.server.people;

import org.jspecify.annotations.NullMarked;
