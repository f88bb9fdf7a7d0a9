/// The command `./baari journal`: it describes and verifies the journal of a stopped server.
@NullMarked
package baari.journal.command;

import org.jspecify.annotations.NullMarked;
