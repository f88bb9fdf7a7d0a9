/// Logs that a caller cannot fill.
@NullMarked
package baari.web.log;

import org.jspecify.annotations.NullMarked;
