/// Tests of the kiosk with a fake queue-server and a simulated printer.
@NullMarked
package baari.kiosk;

import org.jspecify.annotations.NullMarked;
