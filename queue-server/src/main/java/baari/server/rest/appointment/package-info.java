/// Appointments, also as tables from a spreadsheet.
@NullMarked
package baari.server.rest.appointment;

import org.jspecify.annotations.NullMarked;
