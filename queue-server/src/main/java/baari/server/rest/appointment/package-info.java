/// Appointments, also as a spreadsheet writes them.
@NullMarked
package baari.server.rest.appointment;

import org.jspecify.annotations.NullMarked;
