/// What stands on tickets and what is known of them.
@NullMarked
package baari.kiosk.printer;

import org.jspecify.annotations.NullMarked;
