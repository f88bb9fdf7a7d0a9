/// One tap, one token, one ticket: taps by key, issued tickets, verdicts told to the server.
@NullMarked
package baari.kiosk.desk;

import org.jspecify.annotations.NullMarked;
