/// The accepted entries, in order, on disk: the interface that the server uses, and what can go
/// wrong. `store` stores them, `format` writes them as text, `check` verifies them, `command` is
/// `./baari journal`.
@NullMarked
package baari.journal;

import org.jspecify.annotations.NullMarked;
