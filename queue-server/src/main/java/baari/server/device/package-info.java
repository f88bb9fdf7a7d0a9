/// The health of the hall's kiosks and boards as they report it, in memory; which devices are
/// expected, in a file.
@NullMarked
package baari.server.device;

import org.jspecify.annotations.NullMarked;
