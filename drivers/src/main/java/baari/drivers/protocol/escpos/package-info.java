/// ESC/POS as bytes: the commands of a ticket, and the parser of everything a printer answers.
///
/// Written from Epson's TM-T88III and TM-T81 specifications.
@NullMarked
package baari.drivers.protocol.escpos;

import org.jspecify.annotations.NullMarked;
