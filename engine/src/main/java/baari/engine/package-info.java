/// The rules of the hall as pure functions: `decide` turns a command into events, `evolve` turns
/// events into state. No clock, no random numbers, no I/O; the caller passes time and ids.
@NullMarked
package baari.engine;

import org.jspecify.annotations.NullMarked;
