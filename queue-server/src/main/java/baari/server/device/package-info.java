/// The health of the hall's kiosks and boards as they report it; in memory only.
@NullMarked
package baari.server.device;

import org.jspecify.annotations.NullMarked;
