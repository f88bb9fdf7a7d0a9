/// The program on the kiosk box. It serves the touch screen on loopback, asks the server for tokens
/// and prints their tickets.
@NullMarked
package baari.kiosk;

import org.jspecify.annotations.NullMarked;
