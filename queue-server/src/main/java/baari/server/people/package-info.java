/// The only place that knows which citizen a person's id stands for: it has keyed hashes of CNICs
/// and phones, outside the journal. They can be erased, and they are forgotten after some days.
@NullMarked
package baari.server.people;

import org.jspecify.annotations.NullMarked;
