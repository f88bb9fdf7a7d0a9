@NullMarked
package baari.journal.store;

import org.jspecify.annotations.NullMarked;
