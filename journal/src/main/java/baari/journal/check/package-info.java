/// Whether what is stored is what was written.
@NullMarked
package baari.journal.check;

import org.jspecify.annotations.NullMarked;
