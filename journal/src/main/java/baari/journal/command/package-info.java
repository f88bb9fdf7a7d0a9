/// `./baari journal`.
@NullMarked
package baari.journal.command;

import org.jspecify.annotations.NullMarked;
