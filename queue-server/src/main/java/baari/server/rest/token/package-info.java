/// Taking a token, following it, and changing it.
@NullMarked
package baari.server.rest.token;

import org.jspecify.annotations.NullMarked;
