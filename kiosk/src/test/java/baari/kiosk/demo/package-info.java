/// The demo's printer.
@NullMarked
package baari.kiosk.demo;

import org.jspecify.annotations.NullMarked;
