/// The kiosk's printer: its settings, its queue, and what is known of each ticket's paper.
@NullMarked
package baari.kiosk.printer;

import org.jspecify.annotations.NullMarked;
