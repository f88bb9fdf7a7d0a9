/// The channels on which accepted entries leave the desk.
@NullMarked
package baari.server.messaging;

import org.jspecify.annotations.NullMarked;
