/// The touch page's local API.
@NullMarked
package baari.kiosk.rest;

import org.jspecify.annotations.NullMarked;
