/// The kiosk's printer: its settings, its queue, and what is known about each ticket's paper.
@NullMarked
package baari.kiosk.printer;

import org.jspecify.annotations.NullMarked;
