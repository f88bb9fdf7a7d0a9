/// What was accepted, in order, on disk: what the server wants of it, and what can go wrong.
/// `store` keeps it, `format` writes it as text, `check` verifies it, `command` is `./baari
/// journal`.
@NullMarked
package baari.journal;

import org.jspecify.annotations.NullMarked;
