@NullMarked
package baari.journal.format;

import org.jspecify.annotations.NullMarked;
