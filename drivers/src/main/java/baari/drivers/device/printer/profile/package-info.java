/// How printers differ: profile files, as shipped and as a hall writes its own.
@NullMarked
package baari.drivers.device.printer.profile;

import org.jspecify.annotations.NullMarked;
