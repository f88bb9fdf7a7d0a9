/// The HTTP API, version 1.
@NullMarked
package baari.server.rest;

import org.jspecify.annotations.NullMarked;
