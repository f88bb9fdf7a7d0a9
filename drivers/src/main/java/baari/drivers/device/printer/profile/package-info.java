/// The differences between printers, in profile files: shipped files, and files that a site writes.
@NullMarked
package baari.drivers.device.printer.profile;

import org.jspecify.annotations.NullMarked;
