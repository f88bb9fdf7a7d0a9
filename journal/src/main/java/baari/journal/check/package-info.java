@NullMarked
package baari.journal.check;

import org.jspecify.annotations.NullMarked;
