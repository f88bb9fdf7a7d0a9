/// One tap, one token, one ticket: taps by key, issued tickets, and the verdicts for the server.
@NullMarked
package baari.kiosk.desk;

import org.jspecify.annotations.NullMarked;
