/// Taking a token, following it, and what becomes of it.
@NullMarked
package baari.server.rest.token;

import org.jspecify.annotations.NullMarked;
