/// Reports this kiosk's health to the server.
@NullMarked
package baari.kiosk.health;

import org.jspecify.annotations.NullMarked;
