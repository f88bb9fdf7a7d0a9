/// Log filters, so that a caller cannot fill the log.
@NullMarked
package baari.web.log;

import org.jspecify.annotations.NullMarked;
