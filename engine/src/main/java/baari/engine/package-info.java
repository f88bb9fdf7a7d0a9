/// The rules of the hall as pure functions: `decide` turns a command into events, `evolve` turns
/// events into state. No clock, no random, no I/O; time and ids come in.
@NullMarked
package baari.engine;

import org.jspecify.annotations.NullMarked;
